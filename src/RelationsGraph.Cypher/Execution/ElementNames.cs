using System.Collections.Immutable;
using System.Globalization;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Graph;
using RelationsGraph.Graph.Identity;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Cypher.Execution;

/// <summary>Gives the nodes and edges that a query creates their identifiers and keys.</summary>
/// <remarks>
/// Where there is a vocabulary, from what they are, as everywhere else: the same entity written by a query and found in an article is one
/// node. Without one they are numbered, after those that are there.
/// </remarks>
internal sealed class ElementNames(QueryContext context, GraphSchema? schema)
{
    private int _nextNode = context.Graph.Base.Nodes.Length;
    private int _nextEdge = context.Graph.Base.Edges.Length;

    /// <summary>The identifier of a new node: the given one, or one made for it.</summary>
    public string ForNode(string? given, ImmutableArray<string> labels, PropertyMap properties, SourceSpan span)
    {
        if (given is null && schema is null)
        {
            return NextFree("node", ref _nextNode, context.Graph.IndexOfNode);
        }

        var id = given ?? IdOf(labels, properties, span);
        return context.Graph.IndexOfNode(id) < 0 ? id : throw Taken($"a node with the identifier '{id}'", "MATCH it, or MERGE", span);
    }

    /// <summary>The key of a new edge: the given one, or one made for it.</summary>
    public string ForEdge(string? given, string type, Node source, Node target, PropertyMap properties, SourceSpan span)
    {
        if (given is null && schema is null)
        {
            return NextFree("edge", ref _nextEdge, context.Graph.IndexOfEdge);
        }

        var key = given ?? KeyOf(type, source, target, properties);
        return context.Graph.IndexOfEdge(key) < 0
            ? key
            : throw Taken($"({source.Id})-[:{type}]->({target.Id}) with the same dates and status, under the key '{key}'", "MERGE, or give another 'key'", span);
    }

    /// <summary>Whether an edge is to be kept the other way round, as its type has no direction.</summary>
    public bool IsReversed(string type, Node source, Node target) =>
        schema is not null
        && schema.TryGetRelationType(type, out var known)
        && known.Symmetric
        && string.CompareOrdinal(source.Id, target.Id) > 0;

    private string IdOf(ImmutableArray<string> labels, PropertyMap properties, SourceSpan span)
    {
        var label = labels.FirstOrDefault(label => label != Node.EntityLabel) ?? Node.EntityLabel;
        return Text(PropertyNames.Code) is { } code ? EntityId.ForCountry(code)
            : Text(PropertyNames.Wikidata) is { } item ? EntityId.ForWikidata(item)
            : Text(PropertyNames.Name) is { } name ? EntityId.ForName(label, name)
            : throw context.Error(
                CypherErrorKind.ConstraintValidationFailed,
                "MissingIdentifier",
                "A new node needs an 'id', or a 'name' from which one can be made.",
                span);

        string? Text(string property) => properties.GetText(property) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
    }

    private string KeyOf(string type, Node source, Node target, PropertyMap properties) =>
        schema!.TryGetRelationType(type, out var known) && known.Kind == RelationKind.Event
            ? EdgeKey.ForEvent(
                source.Id,
                type,
                target.Id,
                properties.GetDate(PropertyNames.Start),
                properties.GetDate(PropertyNames.End),
                properties.GetText(PropertyNames.Status) ?? "",
                properties.GetFlag(PropertyNames.Negated),
                articleId: "")
            : EdgeKey.ForState(source.Id, type, target.Id, properties.GetText(PropertyNames.Role));

    private static string NextFree(string kind, ref int next, Func<string, int> find)
    {
        string name;
        do
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{kind}:{++next:D8}");
        }
        while (find(name) >= 0);

        return name;
    }

    private CypherException Taken(string what, string advice, SourceSpan span) => context.Error(
        CypherErrorKind.ConstraintValidationFailed, "IdentifierTaken", $"There is {what} already; {advice}.", span);
}
