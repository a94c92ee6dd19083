using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>The first of all rows with equivalent values.</summary>
internal sealed class PhysicalDistinct(PhysicalOperator input, int[] slots) : PhysicalOperator
{
    public override IEnumerable<Value[]> Execute(QueryContext context, Value[] argument)
    {
        var seen = new HashSet<Value>(Equivalence.Instance);
        using var held = new HeldRows(context);
        foreach (var row in input.Execute(context, argument))
        {
            context.CheckCancelled();
            var key = slots.Length == 1 ? row[slots[0]] : Value.Of(new ListValue(Array.ConvertAll(slots, slot => row[slot])));
            if (seen.Add(key))
            {
                held.Add();
                yield return row;
            }
        }
    }
}
