using System.Collections.Immutable;
using RelationsGraph.Analysis.Centralities;

namespace RelationsGraph.Cli.Output;

/// <summary>Entities by their centrality.</summary>
internal static class RankingTable
{
    /// <summary>A row an entity; the score's column has the name of the measure.</summary>
    public static ResultTable Of(CentralityResult result, ImmutableHashSet<string> labels, int top) => new(
        [new("rank", ColumnKind.Number), new("name"), new("label"), new(result.Measure.Name, ColumnKind.Number), new("id")],
        result.Rank(labels, top).Select(ranked => (IReadOnlyList<object?>)[ranked.Rank, ranked.Node.Name, ranked.Node.Label, ranked.Score, ranked.Node.Id]));
}
