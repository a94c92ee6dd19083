using System.Collections.Immutable;
using RelationsGraph.Analysis.Paths;
using RelationsGraph.Graph;

namespace RelationsGraph.Cli.Output;

/// <summary>Paths, step by step.</summary>
internal static class PathReport
{
    private static readonly ResultColumn[] ProgramColumns =
    [
        new("path"), new("step"), new("from"), new("type"), new("to"), new("backward"), new(PropertyNames.Status), new(PropertyNames.Negated),
        new(PropertyNames.Start), new(PropertyNames.End), new(PropertyNames.Confidence), new(PropertyNames.Evidence), new("others"), new("key"),
    ];

    /// <summary>For people: each path on a line with its number, then its steps with status and dates, each above the words that say it.</summary>
    public static void Write(CommandOutput output, IReadOnlyList<GraphPath> paths)
    {
        for (var i = 0; i < paths.Count; i++)
        {
            if (i > 0)
            {
                output.Text.WriteLine();
            }

            Write(output, $"{i + 1}. ", paths[i], []);
        }
    }

    /// <summary>For people: a path in time, each step with the day on which it is made.</summary>
    public static void Write(CommandOutput output, TimedPath path) => Write(output, "", path.Path, path.Days);

    /// <summary>A row a step.</summary>
    public static ResultTable ForPrograms(IReadOnlyList<GraphPath> paths) => new(
        ProgramColumns, paths.SelectMany((path, i) => path.Hops.Select((hop, j) => Row(i, j, hop))));

    /// <summary>A row a step, with the day on which it is made.</summary>
    public static ResultTable ForPrograms(TimedPath path) => new(
        [.. ProgramColumns, new("day")], path.Path.Hops.Select((hop, j) => (IReadOnlyList<object?>)[.. Row(0, j, hop), path.Days[j]]));

    private static void Write(CommandOutput output, string number, GraphPath path, ImmutableArray<DateOnly?> days)
    {
        output.Text.WriteLine(CellText.Of($"{number}{string.Join(" - ", path.Nodes.Select(node => node.Name))}"));
        for (var step = 0; step < path.Hops.Length; step++)
        {
            var hop = path.Hops[step];
            var day = !days.IsEmpty && days[step] is { } known ? $", made on {PropertyFormat.ToText(known)}" : "";
            output.Text.WriteLine(CellText.Of($"   {Describe(hop)}{day}"));
            if (EdgeText.Words(hop.Edge) is { Length: > 0 } words)
            {
                output.Text.WriteLine(CellText.Of($"      {words}"));
            }
        }
    }

    private static IReadOnlyList<object?> Row(int path, int step, PathHop hop) =>
    [
        path + 1, step + 1, hop.From.Name, hop.Edge.Type, hop.To.Name, hop.IsBackward, hop.Edge.Status, hop.Edge.Negated, hop.Edge.Start,
        hop.Edge.End, hop.Edge.Properties.GetNumber(PropertyNames.Confidence), EdgeText.Words(hop.Edge), hop.Others, hop.Edge.Key,
    ];

    private static string Describe(PathHop hop)
    {
        var others = hop.Others switch { 0 => "", 1 => "1 other relation", _ => $"{hop.Others} other relations" };
        var step = $"{hop.From.Name} {hop.Arrow} {hop.To.Name}";
        return string.Join(", ", new[] { step, EdgeText.Status(hop.Edge), EdgeText.Dates(hop.Edge), others }.Where(part => part.Length > 0));
    }
}
