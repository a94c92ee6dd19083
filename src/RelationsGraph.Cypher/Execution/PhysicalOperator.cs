using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>A step of execution: takes rows from its input one by one, and gives rows on.</summary>
/// <remarks>
/// A row is an array with a slot for each variable of the query. An operator may write into the slots of the variables that it binds and
/// give the same array on: its input does not go on before the next row is asked for. Who keeps a row must copy it, but for
/// <see cref="GivesOwnRows"/>.
/// </remarks>
internal abstract class PhysicalOperator
{
    /// <summary>Whether each row is an array of its own that no step below writes into again, so that who keeps it need not copy it.</summary>
    public virtual bool GivesOwnRows => false;

    /// <param name="context">What the execution works with.</param>
    /// <param name="argument">The row that the plan starts with.</param>
    public abstract IEnumerable<Value[]> Execute(QueryContext context, Value[] argument);

    /// <summary>How many rows <see cref="Execute"/> gives, where nobody looks at them; what has them to count need not make them.</summary>
    public virtual long Count(QueryContext context, Value[] argument)
    {
        var count = 0L;
        foreach (var _ in Execute(context, argument))
        {
            context.CheckCancelled();
            count++;
        }

        return count;
    }

    /// <summary>Runs an input whose rows nobody wants, for what it writes.</summary>
    protected static void Drain(PhysicalOperator input, QueryContext context, Value[] argument)
    {
        if (context.IsWriting)
        {
            foreach (var _ in input.Execute(context, argument))
            {
                context.CheckCancelled();
            }
        }
    }
}
