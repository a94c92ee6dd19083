using System.Collections.Immutable;

namespace RelationsGraph.Graph.Lookup;

/// <summary>Finds the entity that a person means by a name, part of a name, a code or an identifier.</summary>
/// <remarks>
/// <para>
/// Case, accents, punctuation, a leading <c>the</c> and the dots of initials do not count. These ways are tried in order, and
/// the first that any entity answers decides:
/// </para>
/// <list type="number">
/// <item>the identifier (<c>person:wang-yi</c>);</item>
/// <item>the canonical name (<c>wang yi</c>);</item>
/// <item>the code or Wikidata item (<c>CHN</c>, <c>Q148</c>);</item>
/// <item>an alias (<c>PRC</c>);</item>
/// <item>the words that a person's name begins or ends with (<c>Xi</c>, <c>Lavrov</c>, <c>von der Leyen</c>);</item>
/// <item>whole words in any name (<c>security council</c>);</item>
/// <item>the beginning of any name (<c>Volod</c>);</item>
/// <item>the beginning of any word in a name (<c>Zelen</c>).</item>
/// </list>
/// <para>
/// Where several entities answer the same way by their whole name, alias or code, one is preferred whose name is written exactly as
/// typed, then the only one that has a code: <c>Singapore</c> is the country rather than the city. Otherwise the words are
/// ambiguous. Articles are found by identifier and whole title only.
/// </para>
/// <para>A lookup takes time in proportion to the number of names. Safe to use from any number of threads.</para>
/// </remarks>
public sealed class EntityIndex
{
    private const string PersonLabel = "Person";
    private const int MostSuggestions = 5;
    private readonly PropertyGraph _graph;
    private readonly ImmutableArray<EntityName> _names;

    /// <summary>Prepares the names of a graph for lookups.</summary>
    public EntityIndex(PropertyGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        _graph = graph;
        _names = [.. Enumerable.Range(0, graph.Nodes.Length).SelectMany(NamesOf).Where(name => name.Key.Length > 0)];
    }

    /// <summary>Looks up an entity.</summary>
    /// <param name="text">What the person typed.</param>
    /// <exception cref="ArgumentException">The text is empty or blank.</exception>
    public EntityMatch Find(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        text = text.Trim();
        var key = EntityName.Fold(text);
        return ById(text)
            ?? Prefer(text, Select(name => name.IsCanonical && name.Key == key))
            ?? Prefer(text, ByCode(text))
            ?? Prefer(text, Select(name => name.Key == key))
            ?? Among(text, key, name => IsPerson(name) && name.BeginsOrEndsWithWords(key))
            ?? Among(text, key, name => !IsArticle(name.Node) && name.HasWords(key))
            ?? Among(text, key, name => !IsArticle(name.Node) && name.Key.StartsWith(key, StringComparison.Ordinal))
            ?? Among(text, key, name => !IsArticle(name.Node) && name.Key.Contains(' ' + key, StringComparison.Ordinal))
            ?? new EntityMatch(text, EntityMatchKind.Unknown, Suggest(key));
    }

    private IEnumerable<EntityName> NamesOf(int node)
    {
        var entity = _graph.Nodes[node];
        var aliases = entity.Properties.GetTexts(PropertyNames.Aliases)
            .Select(alias => new EntityName(EntityName.Fold(alias), node, false));
        return aliases.Prepend(new EntityName(EntityName.Fold(entity.Name), node, true));
    }

    private EntityMatch? ById(string text)
    {
        if (_graph.TryGetNode(text, out var node))
        {
            return new EntityMatch(text, EntityMatchKind.Found, [node]);
        }

        var alike = _graph.Nodes.Where(other => other.Id.Equals(text, StringComparison.OrdinalIgnoreCase)).ToImmutableArray();
        return alike.Length == 1 ? new EntityMatch(text, EntityMatchKind.Found, alike) : null;
    }

    private IEnumerable<int> ByCode(string text) => Enumerable.Range(0, _graph.Nodes.Length).Where(node =>
        HasText(node, PropertyNames.Code, text) || HasText(node, PropertyNames.Wikidata, text));

    private bool HasText(int node, string property, string text) =>
        text.Equals(_graph.Nodes[node].Properties.GetText(property), StringComparison.OrdinalIgnoreCase);

    private IEnumerable<int> Select(Func<EntityName, bool> answers) => _names.Where(answers).Select(name => name.Node);

    private EntityMatch? Among(string text, string key, Func<EntityName, bool> answers) =>
        key.Length == 0 ? null : Decide(text, Select(answers).ToHashSet());

    private EntityMatch? Prefer(string text, IEnumerable<int> nodes)
    {
        var all = nodes.ToHashSet();
        return all.Count < 2
            ? Decide(text, all)
            : OnlyOne(text, all, node => _graph.Nodes[node].Name == text)
                ?? OnlyOne(text, all, node => _graph.Nodes[node].Properties.ContainsKey(PropertyNames.Code))
                ?? Decide(text, all);
    }

    private EntityMatch? OnlyOne(string text, HashSet<int> nodes, Func<int, bool> preferred)
    {
        var chosen = nodes.Where(preferred).Take(2).ToList();
        return chosen.Count == 1 ? Decide(text, chosen) : null;
    }

    private EntityMatch? Decide(string text, IReadOnlyCollection<int> nodes) => nodes.Count switch
    {
        0 => null,
        1 => new EntityMatch(text, EntityMatchKind.Found, [_graph.Nodes[nodes.First()]]),
        _ => new EntityMatch(text, EntityMatchKind.Ambiguous, [.. MostMentionedFirst(nodes).Select(node => _graph.Nodes[node])]),
    };

    // A name may differ by one letter in four, and a short one by one
    private ImmutableArray<Node> Suggest(string key)
    {
        var limit = Math.Max(1, key.Length / 4);
        var distances = _names.Where(name => !IsArticle(name.Node))
            .Select(name => (name.Node, Distance: name.DistanceTo(key, limit)))
            .Where(pair => pair.Distance <= limit)
            .GroupBy(pair => pair.Node, pair => pair.Distance)
            .ToDictionary(group => group.Key, group => group.Min());
        return
        [
            .. MostMentionedFirst(distances.Keys).OrderBy(node => distances[node]).Take(MostSuggestions).Select(node => _graph.Nodes[node]),
        ];
    }

    // Nodes are in order of identifier, so their positions break the last ties
    private IEnumerable<int> MostMentionedFirst(IEnumerable<int> nodes) =>
        nodes.OrderByDescending(CountMentions).ThenByDescending(CountEdges).ThenBy(node => node);

    private double CountMentions(int node)
    {
        var mentions = 0d;
        foreach (var edge in _graph.InEdges(node))
        {
            if (IsArticle(_graph.SourceOf(edge)))
            {
                mentions += _graph.Edges[edge].Properties.GetNumber(PropertyNames.Count) ?? 1;
            }
        }

        return mentions;
    }

    private int CountEdges(int node) => _graph.OutEdges(node).Length + _graph.InEdges(node).Length;

    private bool IsPerson(EntityName name) => _graph.Nodes[name.Node].Labels.Contains(PersonLabel);

    private bool IsArticle(int node) => _graph.Nodes[node].Labels.Contains(Node.ArticleLabel);
}
