using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>The row that the plan starts with.</summary>
internal sealed class PhysicalArgument : PhysicalOperator
{
    public override IEnumerable<Value[]> Execute(QueryContext context, Value[] argument) => [argument];
}
