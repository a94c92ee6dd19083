namespace RelationsGraph.Cypher.Execution;

/// <summary>Counts the rows and items that one operator keeps in memory, against the limit of the whole query.</summary>
internal sealed class HeldRows(QueryContext context) : IDisposable
{
    private long _count;

    /// <exception cref="CypherException">The query then holds more than the options allow.</exception>
    public void Add()
    {
        context.Hold(1);
        _count++;
    }

    public void Remove()
    {
        context.Hold(-1);
        _count--;
    }

    /// <summary>Gives all of them back.</summary>
    public void Dispose()
    {
        context.Hold(-_count);
        _count = 0;
    }
}
