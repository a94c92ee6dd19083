using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>Finds all walks between two nodes that go over no edge twice, in the order of their length.</summary>
/// <remarks>Depth first, once for each length: memory is in the order of the length; time can grow exponentially with it.</remarks>
internal sealed class DeepeningSearch(EdgeStep step, QueryContext context, Value[] row)
{
    public IEnumerable<PathValue> Find(int from, int to, int minimum, int maximum)
    {
        for (var length = minimum; length <= maximum; length++)
        {
            var reachedLength = false;
            foreach (var (edges, end) in new EdgeWalker(StepOfLength(length), context, row).Walk(from))
            {
                reachedLength = true;
                if (end == to)
                {
                    yield return ToPath(from, edges);
                }
            }

            if (!reachedLength)
            {
                yield break;
            }
        }
    }

    private EdgeStep StepOfLength(int length)
    {
        var edge = step.Plan.Edge;
        var exact = new BoundEdge(
            edge.Variable, edge.Types, edge.Direction, new BoundLength(length, length), edge.Step, edge.StepConditions);
        return new EdgeStep(step.Plan with { Edge = exact }, context.Index);
    }

    private PathValue ToPath(int from, List<int> edges)
    {
        var nodes = new List<int> { from };
        foreach (var edge in edges)
        {
            var source = context.Graph.SourceOf(edge);
            nodes.Add(source == nodes[^1] ? context.Graph.TargetOf(edge) : source);
        }

        return new PathValue([.. nodes], [.. edges]);
    }
}
