namespace RelationsGraph.Analysis.Communities;

/// <summary>Lets each node take the label that weighs most around it, until every node has such a label.</summary>
/// <remarks>
/// A node changes only for a label that weighs more, so the weight inside communities grows with each change and the end is
/// certain; of several labels of the same weight it takes one by lot, so that no label spreads for being small. About O(m) a
/// round, of which few are needed.
/// </remarks>
internal static class LabelPropagation
{
    public static int[] Find(CommunityGraph graph, CommunityOptions options, CancellationToken cancellationToken)
    {
        var labels = Enumerable.Range(0, graph.NodeCount).ToArray();
        var around = new GroupWeights(graph.NodeCount);
        var order = NodeOrder.Shuffle(graph.NodeCount, options.Seed);
        for (var changed = true; changed;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            changed = false;
            foreach (var node in order)
            {
                var label = HeaviestAround(graph, node, labels, order, around);
                changed |= label != labels[node];
                labels[node] = label;
            }
        }

        return labels;
    }

    private static int HeaviestAround(CommunityGraph graph, int node, int[] labels, int[] lots, GroupWeights around)
    {
        around.AddNeighbours(graph, node, labels);
        var best = labels[node];
        var own = around[best];
        foreach (var label in around.Groups)
        {
            if (around[label] > around[best] || (around[label] == around[best] && around[label] > own && lots[label] < lots[best]))
            {
                best = label;
            }
        }

        around.Clear();
        return best;
    }
}
