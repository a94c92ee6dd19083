using System.Runtime.CompilerServices;

namespace RelationsGraph.Analysis.Components;

/// <summary>Sets of nodes that grow together along edges.</summary>
internal static class DisjointSets
{
    /// <summary>For each node the smallest node that it is connected with.</summary>
    /// <remarks>Compiled with full optimisation at once: it is over before the run time would have found it to be hot.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int[] Join(GraphSnapshot snapshot)
    {
        var parents = new int[snapshot.NodeCount];
        for (var node = 0; node < parents.Length; node++)
        {
            parents[node] = node;
        }

        var rows = snapshot.Out;
        for (var node = 0; node < parents.Length; node++)
        {
            foreach (var neighbour in rows.NeighboursOf(node))
            {
                // Most edges lie inside what is joined already, and mostly both parents say so at once
                if (parents[neighbour] != parents[node])
                {
                    Join(parents, node, neighbour);
                }
            }
        }

        for (var node = 0; node < parents.Length; node++)
        {
            parents[node] = Find(parents, node);
        }

        return parents;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Join(int[] parents, int first, int second)
    {
        first = Find(parents, first);
        second = Find(parents, second);
        if (first < second)
        {
            parents[second] = first;
        }
        else
        {
            parents[first] = second;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Find(int[] parents, int node)
    {
        while (parents[node] != node)
        {
            node = parents[node] = parents[parents[node]];
        }

        return node;
    }
}
