using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>
/// For each row the rows of the inner plan, of which only those with the shortest paths between the same two ends are kept. All paths are
/// found before the first is given.
/// </summary>
internal sealed class PhysicalSelectPaths(PhysicalOperator input, PhysicalOperator inner, BoundPattern pattern) : PhysicalOperator
{
    public override IEnumerable<Value[]> Execute(QueryContext context, Value[] argument)
    {
        foreach (var row in input.Execute(context, argument))
        {
            using var held = new HeldRows(context);
            foreach (var paths in FindAll(context, row, held).Values)
            {
                var selection = new PathSelection(pattern.Selector!);
                foreach (var (path, length) in paths.OrderBy(path => path.Length).TakeWhile(path => selection.Takes(path.Length)))
                {
                    selection.Add(length);
                    yield return path;
                }
            }
        }
    }

    // By the two ends, in the order in which the first path between them is found
    private OrderedDictionary<(int From, int To), List<(Value[] Row, int Length)>> FindAll(QueryContext context, Value[] row, HeldRows held)
    {
        var found = new OrderedDictionary<(int From, int To), List<(Value[] Row, int Length)>>();
        foreach (var path in inner.Execute(context, row.ToArray()))
        {
            held.Add();
            var ends = (path[pattern.Nodes[0].Slot].AsPosition, path[pattern.Nodes[^1].Slot].AsPosition);
            if (!found.TryGetValue(ends, out var paths))
            {
                found.Add(ends, paths = []);
            }

            paths.Add((path.ToArray(), LengthOf(path)));
        }

        return found;
    }

    private int LengthOf(Value[] row)
    {
        var length = 0;
        foreach (var edge in pattern.Edges)
        {
            ref readonly var walked = ref row[edge.Variable.Slot];
            length += walked.IsEdge ? 1 : walked.AsList.Count;
        }

        return length;
    }
}
