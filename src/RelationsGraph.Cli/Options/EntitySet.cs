using System.Collections.Immutable;
using RelationsGraph.Graph;
using RelationsGraph.Graph.Lookup;

namespace RelationsGraph.Cli.Options;

/// <summary>Finds the entities that a person means on the command line where there may be several.</summary>
/// <remarks>
/// <c>China</c> is one entity; <c>China|Russia</c> are two; <c>MEMBER_OF:NATO</c> are all that a relation of that type leads from to NATO,
/// or, where the type has no direction, joins to it. A relation counts whatever part of the graph is looked at, unless it is denied.
/// </remarks>
internal sealed class EntitySet
{
    /// <summary>How such an argument looks, for descriptions.</summary>
    public const string Form =
        "a name, a part of one, a country code or an id; several as A|B; all members as TYPE:NAME, say MEMBER_OF:NATO";

    private const char Separator = '|';
    private const char TypeEnd = ':';
    private readonly SelectedGraph _selected;
    private readonly ImmutableHashSet<string> _types;

    public EntitySet(SelectedGraph selected)
    {
        _selected = selected;
        Index = new EntityIndex(selected.Graph);
        _types = selected.Schema.RelationTypes.Select(type => type.Name).Union(selected.Graph.Types)
            .ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The names of the whole graph.</summary>
    public EntityIndex Index { get; }

    /// <summary>The entities, each once, in ordinal order of identifier.</summary>
    /// <exception cref="CommandException">A name means nobody or several, or nobody stands in the relation.</exception>
    public ImmutableArray<Node> Find(string text) =>
    [
        .. text.Split(Separator).SelectMany(FindPart).DistinctBy(node => node.Id).OrderBy(node => node.Id, StringComparer.Ordinal),
    ];

    private IEnumerable<Node> FindPart(string text)
    {
        var end = text.IndexOf(TypeEnd, StringComparison.Ordinal);
        return end > 0 && _types.TryGetValue(text[..end].Trim(), out var type)
            ? FindRelated(type, EntityArgument.Find(Index, text[(end + 1)..]))
            : [EntityArgument.Find(Index, text)];
    }

    private List<Node> FindRelated(string type, Node entity)
    {
        var graph = _selected.Graph;
        var isSymmetric = _selected.Schema.TryGetRelationType(type, out var known) && known.Symmetric;
        var related = graph.Edges
            .Where(edge => edge.Type == type && !edge.Negated)
            .Select(edge => edge.TargetId == entity.Id ? edge.SourceId : isSymmetric && edge.SourceId == entity.Id ? edge.TargetId : null)
            .OfType<string>()
            .Select(id => graph.Nodes[graph.IndexOfNode(id)])
            .ToList();
        return related.Count > 0 ? related : throw new CommandException($"No relation {type} leads to {entity.Name}.");
    }
}
