namespace RelationsGraph.Analysis.Communities;

/// <summary>Leiden and Louvain: moves nodes, joins each community to one node, and goes on with the smaller graph.</summary>
internal sealed class ModularitySearch(CommunityGraph graph, CommunityOptions options, CancellationToken cancellationToken)
{
    /// <summary>The community of each node.</summary>
    public int[] Find()
    {
        var communities = Enumerable.Range(0, graph.NodeCount).ToArray();
        for (var iteration = 0; iteration < options.MaxIterations; iteration++)
        {
            var (next, gained) = Improve(communities, options.Seed + iteration);
            communities = next;
            if (!gained)
            {
                break;
            }
        }

        return communities;
    }

    private (int[] Communities, bool Gained) Improve(int[] communities, int seed)
    {
        var level = graph;
        var nodeOfOriginal = Enumerable.Range(0, graph.NodeCount).ToArray();
        var gained = false;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            gained |= new NodeMover(level, communities, options.Resolution).Move(NodeOrder.Shuffle(level.NodeCount, seed));
            var groups = options.Method == CommunityMethod.Leiden
                ? new CommunityRefiner(level, communities, options.Resolution).Refine(NodeOrder.Shuffle(level.NodeCount, seed))
                : communities;
            var (numbered, count) = Number(groups);
            if (count == level.NodeCount)
            {
                return (Compose(nodeOfOriginal, communities), gained);
            }

            communities = CommunitiesOfGroups(numbered, count, communities);
            nodeOfOriginal = Compose(nodeOfOriginal, numbered);
            level = level.Join(numbered, count);
        }
    }

    // The communities of the joined nodes, named by one of these nodes
    private static int[] CommunitiesOfGroups(int[] groupOfNode, int count, int[] communities)
    {
        var nameOfCommunity = new int[communities.Length];
        Array.Fill(nameOfCommunity, -1);
        var result = new int[count];
        for (var node = 0; node < communities.Length; node++)
        {
            ref var name = ref nameOfCommunity[communities[node]];
            name = name < 0 ? groupOfNode[node] : name;
            result[groupOfNode[node]] = name;
        }

        return result;
    }

    private static (int[] Numbers, int Count) Number(int[] groups)
    {
        var numberOfGroup = new int[groups.Length];
        Array.Fill(numberOfGroup, -1);
        var numbers = new int[groups.Length];
        var count = 0;
        for (var node = 0; node < groups.Length; node++)
        {
            ref var number = ref numberOfGroup[groups[node]];
            number = number < 0 ? count++ : number;
            numbers[node] = number;
        }

        return (numbers, count);
    }

    private static int[] Compose(int[] inner, int[] outer)
    {
        var composed = new int[inner.Length];
        for (var i = 0; i < inner.Length; i++)
        {
            composed[i] = outer[inner[i]];
        }

        return composed;
    }
}
