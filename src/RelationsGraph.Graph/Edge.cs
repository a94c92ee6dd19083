using System.Collections.Immutable;

namespace RelationsGraph.Graph;

/// <summary>A typed, directed edge with everything that was told of it.</summary>
/// <remarks>
/// Symmetric types are stored once, from the ordinally smaller identifier to the greater. Two nodes may be joined by any
/// number of edges, of one type or several; the <see cref="Key"/> tells them apart.
/// </remarks>
public sealed class Edge
{
    // In ordinal order
    private static readonly string[] WorkedOutOfEvidence =
    [
        PropertyNames.ArticleId, PropertyNames.EndOffset, PropertyNames.Evidence, PropertyNames.Sentence, PropertyNames.StartOffset,
        PropertyNames.Tellings,
    ];

    private readonly string? _confirms;
    private PropertyMap? _properties;

    /// <summary>Makes an edge.</summary>
    /// <param name="key">The key, see <see cref="Identity.EdgeKey"/>.</param>
    /// <param name="type">The relation type.</param>
    /// <param name="sourceId">The node it goes out from.</param>
    /// <param name="targetId">The node it goes to.</param>
    /// <param name="identity">What the key is made of: status, negated, start, end of an event; role of a state.</param>
    /// <param name="evidence">Its tellings, in any order; of those at the same place of an article the first in their order counts.</param>
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
        Evidence = InOrder(evidence as ImmutableArray<Evidence>? ?? [.. evidence]);
    }

    private Edge(Edge edge, string? confirms)
    {
        (Key, Type, SourceId, TargetId) = (edge.Key, edge.Type, edge.SourceId, edge.TargetId);
        (Identity, Evidence) = (edge.Identity, edge.Evidence);
        _confirms = confirms;
    }

    /// <summary>The key under which tellings of the same relation meet; unique in a graph.</summary>
    public string Key { get; }

    /// <summary>The relation type, such as <c>VISITS</c>.</summary>
    public string Type { get; }

    /// <summary>The identifier of the node it goes out from.</summary>
    public string SourceId { get; }

    /// <summary>The identifier of the node it goes to.</summary>
    public string TargetId { get; }

    /// <summary>The properties that the key is made of: equal for all tellings.</summary>
    public PropertyMap Identity { get; }

    /// <summary>The tellings, the surest first; none for an edge that no article tells (made by hand).</summary>
    public ImmutableArray<Evidence> Evidence { get; }

    /// <summary>
    /// All properties as queries see them: the place and words of the surest telling and <c>tellings</c>, their number; those
    /// of the identity; those of the surest telling, completed from the others; and <c>confirms</c>, see <see cref="Confirming"/>.
    /// </summary>
    /// <remarks>Worked out when first asked for, as many edges pass through without being asked.</remarks>
    public PropertyMap Properties => _properties ??= Evidence.IsEmpty && _confirms is null && !Identity.ContainsKey(PropertyNames.Confirms)
        ? Identity
        : Summarise(Identity, Evidence).With(PropertyNames.Confirms, _confirms);

    /// <summary>The status of an event, or null for a state.</summary>
    public string? Status => Identity.GetText(PropertyNames.Status);

    /// <summary>Whether the text denies it.</summary>
    public bool Negated => Identity.GetFlag(PropertyNames.Negated);

    /// <summary>The first day, where it is known.</summary>
    public DateOnly? Start => Identity.GetDate(PropertyNames.Start);

    /// <summary>The last day, where it is known; the first day again for an event of one day.</summary>
    public DateOnly? End => Identity.GetDate(PropertyNames.End);

    /// <summary>
    /// This edge marked as the report that the planned event with the given key took place, or without such a mark where the
    /// key is null. The mark is worked out from the whole graph (<see cref="Confirmations"/>) and lost in merging.
    /// </summary>
    public Edge Confirming(string? plannedKey) => plannedKey == _confirms ? this : new(this, plannedKey);

    /// <summary>
    /// This edge with a property set, whatever its tellings say of it, or taken out of all of them where <paramref name="value"/> is null.
    /// The key stays what it was.
    /// </summary>
    /// <exception cref="ArgumentException">The property is worked out (<see cref="IsWorkedOut"/>), or its value is none that it can have.</exception>
    public Edge With(string name, object? value)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (IsWorkedOut(name))
        {
            throw new ArgumentException($"'{name}' is worked out from what is told of the edge; it cannot be set.", nameof(name));
        }

        var evidence = Evidence.Any(telling => telling.Properties.ContainsKey(name))
            ? Evidence.Select(telling => telling with { Properties = telling.Properties.With(name, null) })
            : Evidence;
        return new Edge(Key, Type, SourceId, TargetId, Identity.With(name, value), evidence);
    }

    /// <summary>Whether a property is not kept but worked out: <c>confirms</c> and, where there are tellings, the place and words of the surest.</summary>
    public bool IsWorkedOut(string name) =>
        name == PropertyNames.Confirms || (!Evidence.IsEmpty && WorkedOutOfEvidence.Contains(name));

    /// <summary>Unites the tellings of the same edge; the result does not depend on the order or grouping of joining.</summary>
    /// <remarks>Should the identities differ, against their meaning, the one that is first in order stays.</remarks>
    /// <exception cref="ArgumentException">The edges have different keys, types or ends.</exception>
    public static Edge Merge(Edge first, Edge second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return MergeAll([first, second]);
    }

    /// <summary>Unites the tellings of the same edge, any number at once: the same as <see cref="Merge"/> one after another.</summary>
    /// <exception cref="ArgumentException">There are no edges, or they have different keys, types or ends.</exception>
    public static Edge MergeAll(IReadOnlyList<Edge> same)
    {
        ArgumentNullException.ThrowIfNull(same);
        ArgumentOutOfRangeException.ThrowIfZero(same.Count, nameof(same));
        var first = same[0];
        if (same.Count == 1)
        {
            return first.Confirming(null);
        }

        var identity = first.Identity;
        foreach (var edge in same.Skip(1))
        {
            if (edge.Key != first.Key || edge.Type != first.Type || edge.SourceId != first.SourceId || edge.TargetId != first.TargetId)
            {
                throw new ArgumentException($"{first} with the key '{first.Key}' and {edge} with the key '{edge.Key}' are two edges.");
            }

            identity = MergeIdentities(identity, edge.Identity);
        }

        return new Edge(first.Key, first.Type, first.SourceId, first.TargetId, identity, same.SelectMany(edge => edge.Evidence));
    }

    /// <summary>The identity of a merged edge: that which is first in the order of properties, should they differ.</summary>
    public static PropertyMap MergeIdentities(PropertyMap first, PropertyMap second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return PropertyOrder.Compare(first, second) <= 0 ? first : second;
    }

    /// <inheritdoc/>
    public override string ToString() => $"({SourceId})-[{Type}]->({TargetId})";

    private static ImmutableArray<Evidence> InOrder(ImmutableArray<Evidence> evidence) => evidence.Length < 2
        ? evidence
        : [.. evidence.Order().DistinctBy(telling => (telling.ArticleId, telling.StartOffset, telling.EndOffset))];

    private static PropertyMap Summarise(PropertyMap identity, ImmutableArray<Evidence> evidence)
    {
        if (evidence.IsEmpty)
        {
            return identity;
        }

        var surest = evidence[0];
        var summary = PropertyMap.OfNormalised(
            WorkedOutOfEvidence,
            [surest.ArticleId, (long)surest.EndOffset, surest.Text, (long)surest.Sentence, (long)surest.StartOffset, (long)evidence.Length]).Or(identity);
        return evidence.Aggregate(summary, (known, telling) => known.Or(telling.Properties));
    }
}
