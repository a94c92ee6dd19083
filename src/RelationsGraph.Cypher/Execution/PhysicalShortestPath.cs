using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Planning;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>The shortest paths between two bound nodes that fulfil the conditions.</summary>
/// <remarks>
/// First the shortest of all, by breadth from both ends. Only where more are wanted, or conditions turn all of them down, all walks are gone
/// through in the order of their length, which can take long on a dense graph. shortestPath() from a node to itself gives the path of no
/// length, where the pattern allows it, and no other, as in Neo4j; SHORTEST gives the ways round.
/// </remarks>
internal sealed class PhysicalShortestPath(PhysicalOperator input, LogicalShortestPath plan, EdgeStep step) : PhysicalOperator
{
    public override IEnumerable<Value[]> Execute(QueryContext context, Value[] argument)
    {
        foreach (var row in input.Execute(context, argument))
        {
            if (!context.TryGetNode(row, step.Plan.From, out var from) || !context.TryGetNode(row, step.Plan.To, out var to))
            {
                continue;
            }

            var selection = new PathSelection(plan.Selector);
            foreach (var path in Candidates(context, row, from, to, selection))
            {
                if (!selection.Takes(path.Edges.Length))
                {
                    break;
                }

                Write(row, path);
                if (Fulfils(row, context))
                {
                    selection.Add(path.Edges.Length);
                    yield return row;
                }
            }
        }
    }

    private IEnumerable<PathValue> Candidates(QueryContext context, Value[] row, int from, int to, PathSelection selection)
    {
        var length = step.Plan.Edge.Length ?? new Binding.BoundLength(1, 1);
        var done = length.Minimum - 1;
        if (from == to && length.Minimum == 0)
        {
            done = 0;
            yield return new PathValue([from], []);
        }

        if (from == to && plan.IsFunction)
        {
            yield break;
        }

        if (from != to && length.Minimum <= 1)
        {
            foreach (var path in new BreadthSearch(step, context, row).Find(from, to, length.Maximum))
            {
                done = path.Edges.Length;
                yield return path;
            }

            if (done < 1)
            {
                yield break;
            }
        }

        if (!selection.Takes(done + 1))
        {
            yield break;
        }

        foreach (var path in new TrailSearch(step, context, row).Find(from, to, done + 1, length.Maximum))
        {
            yield return path;
        }
    }

    private void Write(Value[] row, PathValue path)
    {
        row[step.EdgeSlot] = step.Plan.Edge.Length is null
            ? Value.OfEdge(path.Edges[0])
            : Value.Of(new ListValue(Array.ConvertAll(path.Edges, Value.OfEdge)));
        if (plan.Path is not null)
        {
            row[plan.Path.Slot] = Value.Of(path);
        }
    }

    private bool Fulfils(Value[] row, QueryContext context)
    {
        foreach (var condition in plan.Conditions)
        {
            if (condition.EvaluateTruth(row, context) != true)
            {
                return false;
            }
        }

        return true;
    }
}
