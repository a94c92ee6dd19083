using RelationsGraph.Graph;

namespace RelationsGraph.Cli.Output;

/// <summary>Nodes as rows.</summary>
internal static class NodeTable
{
    /// <summary>A row a node: label, name, code, and the other names as words.</summary>
    public static ResultTable ForPeople(IEnumerable<Node> nodes) => new(
        [new("label"), new("name"), new("code"), new("id"), new("also called", ColumnKind.Words)],
        nodes.Select(node => (IReadOnlyList<object?>)
        [
            node.Label, node.Name, node.Properties.GetText(PropertyNames.Code), node.Id, string.Join("; ", node.Properties.GetTexts(PropertyNames.Aliases)),
        ]));
}
