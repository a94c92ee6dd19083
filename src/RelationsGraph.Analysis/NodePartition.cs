using System.Collections.Immutable;
using System.Runtime.InteropServices;
using RelationsGraph.Graph;

namespace RelationsGraph.Analysis;

/// <summary>The nodes of a snapshot divided into groups, each node in one. Immutable.</summary>
/// <remarks>Groups are numbered from the largest to the smallest; of the same size, by their first node.</remarks>
public sealed class NodePartition
{
    private readonly GraphSnapshot _snapshot;
    private readonly int[] _groupOfNode;
    private readonly ImmutableArray<ImmutableArray<int>> _groups;

    /// <summary>Makes a partition.</summary>
    /// <param name="snapshot">The snapshot whose nodes are divided.</param>
    /// <param name="marks">For each node a number from 0 to less than the number of nodes, the same for nodes of one group.</param>
    /// <exception cref="ArgumentException">There is not one mark for each node, or a mark is out of range.</exception>
    public NodePartition(GraphSnapshot snapshot, ReadOnlySpan<int> marks)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        if (marks.Length != snapshot.NodeCount || marks.ContainsAnyExceptInRange(0, Math.Max(snapshot.NodeCount - 1, 0)))
        {
            throw new ArgumentException(
                $"Each of the {snapshot.NodeCount} nodes has a mark from 0 to less than their number.", nameof(marks));
        }

        _snapshot = snapshot;
        _groups = Sort(marks);
        _groupOfNode = new int[marks.Length];
        for (var group = 0; group < _groups.Length; group++)
        {
            foreach (var node in _groups[group])
            {
                _groupOfNode[node] = group;
            }
        }
    }

    /// <summary>How many groups there are.</summary>
    public int Count => _groups.Length;

    /// <summary>The group that the node at a position is in.</summary>
    public int GroupOf(int node) => _groupOfNode[node];

    /// <summary>The positions of the nodes of a group, ascending.</summary>
    public ImmutableArray<int> PositionsIn(int group) => _groups[group];

    /// <summary>The nodes of a group, in ordinal order of identifier.</summary>
    /// <exception cref="InvalidOperationException">The snapshot is one of bare numbers.</exception>
    public ImmutableArray<Node> NodesIn(int group) => [.. _groups[group].Select(_snapshot.NodeAt)];

    private static ImmutableArray<ImmutableArray<int>> Sort(ReadOnlySpan<int> marks)
    {
        var sizes = new int[marks.Length];
        foreach (var mark in marks)
        {
            sizes[mark]++;
        }

        var members = new int[marks.Length][];
        for (var node = 0; node < marks.Length; node++)
        {
            var group = members[marks[node]] ??= new int[sizes[marks[node]]];
            group[^sizes[marks[node]]--] = node;
        }

        return
        [
            .. members.Where(group => group is not null).OrderByDescending(group => group.Length).ThenBy(group => group[0])
                .Select(ImmutableCollectionsMarshal.AsImmutableArray),
        ];
    }
}
