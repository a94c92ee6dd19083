using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Expressions;

/// <summary>An expression that a clause evaluates once for each row into a slot, from where everything else in the clause takes its value.</summary>
/// <param name="content">The expression.</param>
/// <param name="holder">Where its value is.</param>
internal sealed class HeldExpression(BoundExpression content, BoundVariable holder) : BoundExpression(content.Type, content.Span)
{
    public override IEnumerable<BoundExpression> Children => [content];

    // Computed once, it is the same wherever it is read
    public override bool ContainsRandom => false;

    /// <summary>Evaluates the expression and holds its value.</summary>
    public Value Hold(Value[] row, QueryContext context) => row[holder.Slot] = content.Evaluate(row, context);

    public override Value Evaluate(Value[] row, QueryContext context) => row[holder.Slot];
}
