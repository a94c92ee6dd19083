using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>Runs the inner plan for each item of a list; rows go on as they are.</summary>
internal sealed class PhysicalForeach(PhysicalOperator input, PhysicalOperator body, BoundForeach loop) : PhysicalOperator
{
    public override IEnumerable<Value[]> Execute(QueryContext context, Value[] argument)
    {
        foreach (var row in input.Execute(context, argument))
        {
            var list = loop.List.Evaluate(row, context);
            foreach (var item in list.IsNull ? [] : context.ItemsOf(list, loop.List.Span))
            {
                context.CheckCancelled();
                Value[] inner = [.. row];
                inner[loop.Variable.Slot] = item;
                foreach (var _ in body.Execute(context, inner))
                {
                    context.CheckCancelled();
                }
            }

            yield return row;
        }
    }
}
