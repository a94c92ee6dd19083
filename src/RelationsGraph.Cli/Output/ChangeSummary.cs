using System.Globalization;
using RelationsGraph.Graph;

namespace RelationsGraph.Cli.Output;

/// <summary>Says in a line what a query changed.</summary>
internal static class ChangeSummary
{
    public static string Of(GraphChangeCounts counts)
    {
        (long Count, string One, string Many, string Done)[] parts =
        [
            (counts.NodesCreated, "node", "nodes", "created"),
            (counts.EdgesCreated, "edge", "edges", "created"),
            (counts.NodesDeleted, "node", "nodes", "deleted"),
            (counts.EdgesDeleted, "edge", "edges", "deleted"),
            (counts.LabelsAdded, "label", "labels", "added"),
            (counts.LabelsRemoved, "label", "labels", "removed"),
            (counts.PropertiesSet, "property", "properties", "set or removed"),
        ];
        var told = parts.Where(part => part.Count > 0).Select(part =>
            string.Create(CultureInfo.InvariantCulture, $"{part.Count} {(part.Count == 1 ? part.One : part.Many)} {part.Done}")).ToList();
        return told.Count == 0 ? "Nothing was changed." : string.Join(", ", told) + ".";
    }
}
