namespace RelationsGraph.Analysis.Communities;

/// <summary>An undirected graph with weights, whose nodes may each stand for many nodes of another one.</summary>
/// <remarks>Loops are not in the rows, only in the strengths: they move with their node.</remarks>
internal sealed class CommunityGraph
{
    private CommunityGraph(int[] offsets, int[] neighbours, double[] weights, double[] strengths)
    {
        Offsets = offsets;
        Neighbours = neighbours;
        Weights = weights;
        Strengths = strengths;
        TotalStrength = strengths.Sum();
    }

    public int NodeCount => Strengths.Length;

    public int[] Offsets { get; }

    public int[] Neighbours { get; }

    public double[] Weights { get; }

    /// <summary>The sum of the weights at each node, twice that of a loop.</summary>
    public double[] Strengths { get; }

    public double TotalStrength { get; }

    public static CommunityGraph Of(GraphSnapshot snapshot, bool weighted)
    {
        var rows = snapshot.Both;
        var strengths = new double[snapshot.NodeCount];
        var offsets = new int[snapshot.NodeCount + 1];
        var neighbours = new int[rows.Neighbours.Length];
        var weights = new double[rows.Neighbours.Length];
        var count = 0;
        for (var node = 0; node < snapshot.NodeCount; node++)
        {
            for (var position = rows.Offsets[node]; position < rows.Offsets[node + 1]; position++)
            {
                var weight = weighted ? RequireStrength(snapshot.WeightOf(rows.Edges[position])) : 1;
                var neighbour = rows.Neighbours[position];
                if (neighbour == node)
                {
                    strengths[node] += 2 * weight;
                    continue;
                }

                // Rows ascend, so parallel edges stand side by side
                strengths[node] += weight;
                var isNew = count == offsets[node] || neighbours[count - 1] != neighbour;
                count += isNew ? 1 : 0;
                neighbours[count - 1] = neighbour;
                weights[count - 1] += weight;
            }

            offsets[node + 1] = count;
        }

        return new CommunityGraph(offsets, neighbours, weights, strengths);
    }

    /// <summary>The graph whose nodes are the groups of this one.</summary>
    /// <param name="groupOfNode">The group of each node, numbered from 0 without a gap.</param>
    /// <param name="groupCount">How many groups there are.</param>
    public CommunityGraph Join(int[] groupOfNode, int groupCount)
    {
        var strengths = new double[groupCount];
        for (var node = 0; node < NodeCount; node++)
        {
            strengths[groupOfNode[node]] += Strengths[node];
        }

        var (memberOffsets, members) = SortByGroup(groupOfNode, groupCount);
        var offsets = new int[groupCount + 1];
        var neighbours = new List<int>();
        var weights = new List<double>();
        var sums = new GroupWeights(groupCount);
        for (var group = 0; group < groupCount; group++)
        {
            foreach (var node in members.AsSpan(memberOffsets[group]..memberOffsets[group + 1]))
            {
                sums.AddNeighbours(this, node, groupOfNode);
            }

            foreach (var other in sums.Groups)
            {
                if (other != group)
                {
                    neighbours.Add(other);
                    weights.Add(sums[other]);
                }
            }

            sums.Clear();
            offsets[group + 1] = neighbours.Count;
        }

        return new CommunityGraph(offsets, [.. neighbours], [.. weights], strengths);
    }

    public ReadOnlySpan<int> NeighboursOf(int node) => Neighbours.AsSpan(Offsets[node], Offsets[node + 1] - Offsets[node]);

    private static double RequireStrength(double weight) => weight >= 0
        ? weight
        : throw new ArgumentException(FormattableString.Invariant($"A weight is {weight}; as a strength it must be 0 or more."));

    private static (int[] Offsets, int[] Members) SortByGroup(int[] groupOfNode, int groupCount)
    {
        var offsets = new int[groupCount + 1];
        foreach (var group in groupOfNode)
        {
            offsets[group + 1]++;
        }

        for (var group = 0; group < groupCount; group++)
        {
            offsets[group + 1] += offsets[group];
        }

        var next = offsets.AsSpan(0, groupCount).ToArray();
        var members = new int[groupOfNode.Length];
        for (var node = 0; node < groupOfNode.Length; node++)
        {
            members[next[groupOfNode[node]]++] = node;
        }

        return (offsets, members);
    }
}
