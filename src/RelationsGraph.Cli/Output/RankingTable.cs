using RelationsGraph.Analysis.Centralities;

namespace RelationsGraph.Cli.Output;

/// <summary>Entities by their centrality.</summary>
internal static class RankingTable
{
    /// <summary>A row an entity; the score's column has the name of the measure.</summary>
    public static ResultTable Of(CentralityMeasure measure, IEnumerable<RankedNode> ranking) => new(
        [new("rank", ColumnKind.Number), new("name"), new("label"), new(measure.Name, ColumnKind.Number), new("id")],
        ranking.Select(ranked => (IReadOnlyList<object?>)[ranked.Rank, ranked.Node.Name, ranked.Node.Label, ranked.Score, ranked.Node.Id]));
}
