using System.Collections.Immutable;
using RelationsGraph.Graph;

namespace RelationsGraph.Analysis.Balance;

/// <summary>The actors that have ties, with the ties as undirected rows.</summary>
internal sealed class SignedGraph
{
    private SignedGraph(ImmutableArray<Node> nodes, AdjacencyRows rows)
    {
        Nodes = nodes;
        Rows = rows;
    }

    /// <summary>The actors in ordinal order of identifier.</summary>
    public ImmutableArray<Node> Nodes { get; }

    /// <summary>The ties both ways, with their weights.</summary>
    public AdjacencyRows Rows { get; }

    public static SignedGraph Of(List<SignedTie> ties)
    {
        var nodes = ties.SelectMany(tie => new[] { tie.First, tie.Second }).DistinctBy(node => node.Id)
            .OrderBy(node => node.Id, StringComparer.Ordinal).ToImmutableArray();
        var positions = Enumerable.Range(0, nodes.Length).ToDictionary(position => nodes[position].Id, StringComparer.Ordinal);
        var rows = AdjacencyRows.BothWays(
            nodes.Length, [.. ties.Select(tie => positions[tie.First.Id])], [.. ties.Select(tie => positions[tie.Second.Id])]);
        return new SignedGraph(nodes, rows.WithWeights([.. ties.Select(tie => tie.Weight)]));
    }

    public IEnumerable<SignedTriad> FindTriads(CancellationToken cancellationToken) =>
        Triangles.Find(Rows, cancellationToken).Select(triangle =>
        {
            int[] steps = [triangle.FirstToSecond, triangle.FirstToThird, triangle.SecondToThird];
            double[] weights = [.. steps.Select(position => Rows.Weights![position])];
            return new SignedTriad(
                Nodes[triangle.First],
                Nodes[triangle.Second],
                Nodes[triangle.Third],
                weights.Count(weight => weight < 0),
                weights.Min(Math.Abs));
        });

    /// <summary>The share of the weight of ties that the camps leave on the wrong side.</summary>
    public double FrustrationOf(bool[] camps)
    {
        var (wrong, total) = (0d, 0d);
        for (var node = 0; node < Nodes.Length; node++)
        {
            for (var position = Rows.Offsets[node]; position < Rows.Offsets[node + 1]; position++)
            {
                var weight = Rows.Weights![position];
                total += Math.Abs(weight);
                wrong += camps[node] == camps[Rows.Neighbours[position]] == weight < 0 ? Math.Abs(weight) : 0;
            }
        }

        return total > 0 ? wrong / total : 0;
    }
}
