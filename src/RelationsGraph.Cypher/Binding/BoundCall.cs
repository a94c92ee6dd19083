using System.Collections.Immutable;
using RelationsGraph.Cypher.Expressions;

namespace RelationsGraph.Cypher.Binding;

/// <summary>The rows of a procedure, for each row.</summary>
internal sealed class BoundCall(
    CypherProcedure procedure,
    ImmutableArray<BoundExpression> arguments,
    ImmutableArray<(int Index, BoundVariable Variable)> outputs,
    ImmutableArray<BoundExpression> conditions,
    bool keepsRow) : BoundClause
{
    public CypherProcedure Procedure { get; } = procedure;

    public ImmutableArray<BoundExpression> Arguments { get; } = arguments;

    /// <summary>The outputs that are taken, by their place among all, and where they go.</summary>
    public ImmutableArray<(int Index, BoundVariable Variable)> Outputs { get; } = outputs;

    public ImmutableArray<BoundExpression> Conditions { get; } = conditions;

    /// <summary>Whether each row goes on as it is, for a procedure that has no outputs.</summary>
    public bool KeepsRow { get; } = keepsRow;

    public override IEnumerable<BoundVariable> References => Arguments.Concat(Conditions).SelectMany(expression => expression.References);
}
