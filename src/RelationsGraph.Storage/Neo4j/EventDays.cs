using RelationsGraph.Bolt.PackStream;
using RelationsGraph.Graph;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>The dated plans and reports that came or went in a transaction, around which confirmations are to be worked out anew.</summary>
internal sealed class EventDays
{
    private static readonly string[] RowNames = ["source", "target", "start", "end"];

    private readonly HashSet<(EdgePlace Ends, DateOnly Start, DateOnly End)> _days = [];

    public void Add(Edge edge)
    {
        if (Confirmations.IsPlan(edge.Identity) || Confirmations.IsReport(edge.Identity))
        {
            _days.Add((EdgePlace.Of(edge) with { Key = "" }, edge.Start!.Value, edge.End!.Value));
        }
    }

    public IEnumerable<Neo4jStatement> ToStatements() =>
        RowStatements.ForEdges(_days.Select(ToRow), StatementTexts.Confirm).Select(typed => typed.Statement);

    private static (EdgePlace, BoltMap) ToRow((EdgePlace Ends, DateOnly Start, DateOnly End) days) =>
        (days.Ends, BoltMap.OfDistinct(RowNames, [days.Ends.SourceId, days.Ends.TargetId, days.Start, days.End]));
}
