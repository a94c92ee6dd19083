using System.Globalization;
using RelationsGraph.Graph;

namespace RelationsGraph.Tests.Cypher;

/// <summary>
/// A small query that can be written as Cypher and answered by trying everything: a chain of nodes, a condition on it, and the properties
/// of its nodes as columns.
/// </summary>
/// <param name="Labels">The label of each node of the chain, or null.</param>
/// <param name="Names">The variable of each node; two nodes of one variable are one node.</param>
/// <param name="Steps">The edges between them.</param>
/// <param name="Condition">The condition.</param>
/// <param name="IsOptional">Whether the chain is looked for from the nodes of the first label, which stay where there is none.</param>
/// <param name="Result">What is made of the rows.</param>
internal sealed record ReferenceQuery(
    string?[] Labels, string[] Names, ReferenceStep[] Steps, ReferenceCondition Condition, bool IsOptional, ReferenceResult Result)
{
    public string Text
    {
        get
        {
            var chain = string.Concat(Names.Select((name, i) =>
                (i == 0 ? "" : Steps[i - 1].Text) + $"({name}{(Labels[i] is null ? "" : ":" + Labels[i])})"));
            var first = IsOptional ? $"MATCH ({Names[0]}) OPTIONAL " : "";
            return $"{first}MATCH {chain} WHERE {Condition.Text} {Result.TextFor([.. Names.Distinct()])}";
        }
    }

    /// <summary>The rows, each as the values of the columns, in no order.</summary>
    public IEnumerable<string> Answer(PropertyGraph graph) =>
        Result.Of(FindRows(graph)).Select(row => string.Join(", ", row.Select(value => value?.ToString(CultureInfo.InvariantCulture) ?? "null")));

    private IEnumerable<long?[]> FindRows(PropertyGraph graph)
    {
        foreach (var first in graph.Nodes)
        {
            var found = HasLabel(first, 0)
                ? Extend(graph, [first], []).Where(nodes => Condition.Evaluate(name => ValueOf(nodes[Array.IndexOf(Names, name)])) == true).ToList()
                : [];
            foreach (var nodes in found)
            {
                yield return Row(name => ValueOf(nodes[Array.IndexOf(Names, name)]));
            }

            if (IsOptional && found.Count == 0)
            {
                yield return Row(name => name == Names[0] ? ValueOf(first) : null);
            }
        }
    }

    private long?[] Row(Func<string, long?> valueOf) => [.. Names.Distinct().Select(valueOf)];

    private static long? ValueOf(Node node) => node.Properties.TryGetValue("x", out var value) ? (long)value : null;

    private bool HasLabel(Node node, int place) => Labels[place] is null || node.Labels.Contains(Labels[place]!);

    private IEnumerable<List<Node>> Extend(PropertyGraph graph, List<Node> nodes, List<Edge> used)
    {
        var place = nodes.Count;
        if (place == Names.Length)
        {
            return [nodes];
        }

        return Steps[place - 1].Walk(graph, nodes[^1], used)
            .Where(walk => HasLabel(walk.End, place))
            .Where(walk => Array.IndexOf(Names, Names[place]) is var same && (same == place || nodes[same].Id == walk.End.Id))
            .SelectMany(walk => Extend(graph, [.. nodes, walk.End], walk.Used));
    }
}
