using System.Collections.Immutable;

namespace RelationsGraph.Graph;

/// <summary>A typed, directed edge with everything that was told of it.</summary>
/// <remarks>
/// Symmetric types are stored once, from the ordinally smaller identifier to the greater. Two nodes may be joined by any
/// number of edges, of one type or several; the <see cref="Key"/> tells them apart.
/// </remarks>
public sealed class Edge
{
    /// <summary>Makes an edge and works out its <see cref="Properties"/>.</summary>
    /// <param name="key">The key, see <see cref="Identity.EdgeKey"/>.</param>
    /// <param name="type">The relation type.</param>
    /// <param name="sourceId">The node it goes out from.</param>
    /// <param name="targetId">The node it goes to.</param>
    /// <param name="identity">What the key is made of: status, negated, start, end of an event; role of a state.</param>
    /// <param name="evidence">Its tellings, in any order; a repeated place in an article counts once.</param>
    public Edge(string key, string type, string sourceId, string targetId, PropertyMap identity, IEnumerable<Evidence> evidence)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentException.ThrowIfNullOrEmpty(type);
        ArgumentException.ThrowIfNullOrEmpty(sourceId);
        ArgumentException.ThrowIfNullOrEmpty(targetId);
        ArgumentNullException.ThrowIfNull(identity);
        ArgumentNullException.ThrowIfNull(evidence);
        Key = key;
        Type = type;
        SourceId = sourceId;
        TargetId = targetId;
        Identity = identity;
        Evidence = [.. evidence.Order().DistinctBy(telling => (telling.ArticleId, telling.StartOffset, telling.EndOffset))];
        Properties = Summarise(identity, Evidence);
    }

    private Edge(Edge edge, PropertyMap properties)
        : this(edge.Key, edge.Type, edge.SourceId, edge.TargetId, edge.Identity, edge.Evidence) => Properties = properties;

    /// <summary>The key under which tellings of the same relation meet; unique in a graph.</summary>
    public string Key { get; }

    /// <summary>The relation type, such as <c>VISITS</c>.</summary>
    public string Type { get; }

    /// <summary>The identifier of the node it goes out from.</summary>
    public string SourceId { get; }

    /// <summary>The identifier of the node it goes to.</summary>
    public string TargetId { get; }

    /// <summary>The properties that the key is made of.</summary>
    public PropertyMap Identity { get; }

    /// <summary>The tellings, the surest first; none for an edge that no article tells (made by hand).</summary>
    public ImmutableArray<Evidence> Evidence { get; }

    /// <summary>
    /// All properties as queries see them: those of the identity; those of the surest telling, completed from the others; the
    /// place and words of the surest telling; and <c>tellings</c>, their number.
    /// </summary>
    public PropertyMap Properties { get; }

    /// <summary>The status of an event, or null for a state.</summary>
    public string? Status => Properties.GetText(PropertyNames.Status);

    /// <summary>Whether the text denies it.</summary>
    public bool Negated => Properties.GetFlag(PropertyNames.Negated);

    /// <summary>The first day, where it is known.</summary>
    public DateOnly? Start => Properties.GetDate(PropertyNames.Start);

    /// <summary>The last day, where it is known; the first day again for an event of one day.</summary>
    public DateOnly? End => Properties.GetDate(PropertyNames.End);

    /// <summary>This edge marked as the report that the planned event with the given key took place.</summary>
    internal Edge Confirming(string plannedKey) => new(this, Properties.With(PropertyNames.Confirms, plannedKey));

    /// <summary>Unites the tellings of the same edge; the result does not depend on the order of joining.</summary>
    /// <exception cref="ArgumentException">The edges have different keys.</exception>
    public static Edge Merge(Edge first, Edge second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.Key != second.Key)
        {
            throw new ArgumentException($"'{first.Key}' and '{second.Key}' are two edges.");
        }

        return new Edge(
            first.Key, first.Type, first.SourceId, first.TargetId, first.Identity, first.Evidence.Concat(second.Evidence));
    }

    /// <inheritdoc/>
    public override string ToString() => $"({SourceId})-[{Type}]->({TargetId})";

    private static PropertyMap Summarise(PropertyMap identity, ImmutableArray<Evidence> evidence)
    {
        if (evidence.IsEmpty)
        {
            return identity;
        }

        var summary = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var map in evidence.Select(telling => telling.Properties).Prepend(identity))
        {
            foreach (var (name, value) in map)
            {
                summary.TryAdd(name, value);
            }
        }

        var surest = evidence[0];
        summary[PropertyNames.ArticleId] = surest.ArticleId;
        summary[PropertyNames.Sentence] = surest.Sentence;
        summary[PropertyNames.StartOffset] = surest.StartOffset;
        summary[PropertyNames.EndOffset] = surest.EndOffset;
        summary[PropertyNames.Evidence] = surest.Text;
        summary[PropertyNames.Tellings] = evidence.Length;
        return PropertyMap.Of(summary.Select(pair => (pair.Key, pair.Value)));
    }
}
