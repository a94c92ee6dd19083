using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Parsing.Syntax;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Functions;

/// <summary><c>sum</c>: an integer as long as all values are; 0 of no values.</summary>
internal sealed class SumAccumulator(AggregateCall call, QueryContext context) : Accumulator
{
    private Value _sum = Value.Of(0L);

    public override Value Result => _sum;

    public override void Add(in Value value, in Value setting) =>
        _sum = Arithmetic.Compute(BinaryOperator.Add, _sum, value, context, call.Span);
}
