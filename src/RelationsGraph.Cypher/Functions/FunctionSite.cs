using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Expressions;

namespace RelationsGraph.Cypher.Functions;

/// <summary>Where a function is called: what it may look at, and the place that errors point to.</summary>
internal readonly record struct FunctionSite(QueryContext Context, FunctionExpression Call)
{
    public CypherException ArgumentError(string detail, string message) =>
        Context.Error(CypherErrorKind.ArgumentError, detail, message, Call.Span);

    public CypherException TypeError(string detail, string message) => Context.TypeError(detail, message, Call.Span);
}
