using RelationsGraph.Analysis.Centralities;

namespace RelationsGraph.Cli.Output;

/// <summary>Entities, or relations, by their centrality.</summary>
internal static class RankingTable
{
    /// <summary>A row an entity; the score's column has the name of the measure.</summary>
    public static ResultTable Of(CentralityMeasure measure, IReadOnlyList<RankedNode> ranking)
    {
        var most = MostOf(ranking.Select(ranked => ranked.Score));
        return new ResultTable(
            [
                new("rank", ColumnKind.Number), new("name"), new("label"), new(measure.Name, ColumnKind.Number), new("", ColumnKind.Bar),
                new("id"),
            ],
            ranking.Select(ranked => (IReadOnlyList<object?>)
                [ranked.Rank, ranked.Node.Name, ranked.Node.Label, ranked.Score, ranked.Score / most, ranked.Node.Id]));
    }

    /// <summary>A row a relation.</summary>
    public static ResultTable Of(string measure, IReadOnlyList<RankedEdge> ranking)
    {
        var most = MostOf(ranking.Select(ranked => ranked.Score));
        return new ResultTable(
            [
                new("rank", ColumnKind.Number), new("from"), new("relation"), new("to"), new(measure, ColumnKind.Number),
                new("", ColumnKind.Bar), new("key"),
            ],
            ranking.Select(ranked => (IReadOnlyList<object?>)
            [
                ranked.Rank, ranked.Source.Name, ranked.Edge.Type, ranked.Target.Name, ranked.Score, ranked.Score / most, ranked.Edge.Key,
            ]));
    }

    // Without any score there are no bars: a share of zero is not a number
    private static double MostOf(IEnumerable<double> scores) => scores.DefaultIfEmpty(0).Max();
}
