using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Updates;

/// <summary>One thing that SET, REMOVE or DELETE does for a row. Where the element in question is null it does nothing.</summary>
internal abstract class Update
{
    public abstract IEnumerable<BoundVariable> References { get; }

    public abstract void Run(Value[] row, QueryContext context);
}
