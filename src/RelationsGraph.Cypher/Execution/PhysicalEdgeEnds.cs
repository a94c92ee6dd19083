using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>The ends of a bound edge, as far as they fit to what is bound of them.</summary>
internal sealed class PhysicalEdgeEnds(PhysicalOperator input, EdgeStep step) : PhysicalOperator
{
    public override IEnumerable<Value[]> Execute(QueryContext context, Value[] argument)
    {
        foreach (var row in input.Execute(context, argument))
        {
            var bound = row[step.EdgeSlot];
            if (bound.IsNull)
            {
                continue;
            }

            if (!bound.IsEdge)
            {
                throw context.NoElement(bound, step.Plan.Edge.Variable, "relationship");
            }

            var edge = bound.AsPosition;
            if (!step.AcceptsType(edge) || !step.IsNew(row, edge))
            {
                continue;
            }

            var (from, to) = (BoundEnd(row, step.FromSlot, step.Plan.IsFromBound), BoundEnd(row, step.ToSlot, step.IsToBound));
            var (source, target) = (context.Graph.SourceOf(edge), context.Graph.TargetOf(edge));
            var isLoop = source == target;
            if (step.FromSlot == step.ToSlot && !isLoop)
            {
                continue;
            }

            if (step.GoesOut && Fits(source, from) && Fits(target, to))
            {
                row[step.FromSlot] = Value.OfNode(source);
                row[step.ToSlot] = Value.OfNode(target);
                yield return row;
            }

            if (step.GoesIn && !(step.GoesOut && isLoop) && Fits(target, from) && Fits(source, to))
            {
                row[step.FromSlot] = Value.OfNode(target);
                row[step.ToSlot] = Value.OfNode(source);
                yield return row;
            }
        }
    }

    // What a row holds in the slot of a variable that is not bound yet is left over from the row before
    private static Value BoundEnd(Value[] row, int slot, bool isBound) => isBound ? row[slot] : Value.Null;

    private static bool Fits(int node, in Value bound) => bound.IsNull || (bound.IsNode && bound.AsPosition == node);
}
