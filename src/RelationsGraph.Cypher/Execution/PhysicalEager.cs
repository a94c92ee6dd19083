using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>Takes all rows before it gives the first one on.</summary>
internal sealed class PhysicalEager(PhysicalOperator input) : PhysicalOperator
{
    public override bool GivesOwnRows => true;

    public override IEnumerable<Value[]> Execute(QueryContext context, Value[] argument)
    {
        using var held = new HeldRows(context);
        var rows = new List<Value[]>();
        foreach (var row in input.Execute(context, argument))
        {
            context.CheckCancelled();
            held.Add();
            rows.Add(input.GivesOwnRows ? row : [.. row]);
        }

        foreach (var row in rows)
        {
            yield return row;
        }
    }
}
