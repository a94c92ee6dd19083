using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>Counts the rows of another operator and the time that it takes.</summary>
internal sealed class PhysicalProfiled(PhysicalOperator watched, StepProfile counts, PlanProfile profile) : PhysicalOperator
{
    public override IEnumerable<Value[]> Execute(QueryContext context, Value[] argument)
    {
        using var rows = watched.Execute(context, argument).GetEnumerator();
        while (MoveNext(rows))
        {
            counts.AddRow();
            yield return rows.Current;
        }
    }

    private bool MoveNext(IEnumerator<Value[]> rows)
    {
        var caller = profile.SwitchTo(counts);
        try
        {
            return rows.MoveNext();
        }
        finally
        {
            profile.SwitchTo(caller);
        }
    }
}
