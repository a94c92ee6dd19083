using System.Text;
using RelationsGraph.Graph;

namespace RelationsGraph.Tests.Graph;

/// <summary>A graph as text in which every difference shows: types of values, lone surrogates, order.</summary>
internal static class GraphDump
{
    public static string Of(PropertyGraph graph) => Of(graph.Nodes, graph.Edges);

    public static async Task<string> OfAsync(IGraphSource source) =>
        Of(await source.ReadNodesAsync().ToListAsync(), await source.ReadEdgesAsync().ToListAsync());

    private static string Of(IEnumerable<Node> nodes, IEnumerable<Edge> edges)
    {
        var dump = new StringBuilder();
        foreach (var node in nodes)
        {
            dump.AppendLine($"node {Escape(node.Id)} [{string.Join(", ", node.Labels.Select(Escape))}] {Of(node.Properties)}");
        }

        foreach (var edge in edges)
        {
            dump.AppendLine(
                $"edge {Escape(edge.Key)} {Escape(edge.Type)} {Escape(edge.SourceId)} {Escape(edge.TargetId)} {Of(edge.Identity)} {Of(edge.Properties)}");
            foreach (var telling in edge.Evidence)
            {
                dump.AppendLine(
                    $"  {Escape(telling.ArticleId)} {telling.Sentence} {telling.StartOffset}-{telling.EndOffset} {Escape(telling.Text)} {Of(telling.Properties)}");
            }
        }

        return dump.ToString();
    }

    private static string Of(PropertyMap map) => $"{{{string.Join(", ", map.Select(pair => $"{Escape(pair.Key)}: {Of(pair.Value)}"))}}}";

    private static string Of(object value) => value switch
    {
        IReadOnlyList<object> list => $"[{string.Join(", ", list.Select(Of))}]",
        string text => $"\"{Escape(text)}\"",
        double number => $"double {BitConverter.DoubleToInt64Bits(number):x}",
        _ => $"{value.GetType().Name} {PropertyFormat.ToText(value)}",
    };

    private static string Escape(string text) =>
        string.Concat(text.Select(unit => unit is >= ' ' and <= '~' and not '\\' and not '"' ? unit.ToString() : $"\\{(int)unit:x4}"));
}
