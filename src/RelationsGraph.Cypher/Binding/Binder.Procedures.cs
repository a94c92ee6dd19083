using System.Collections.Immutable;
using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Parsing.Syntax;

namespace RelationsGraph.Cypher.Binding;

internal sealed partial class Binder
{
    /// <param name="call">The clause.</param>
    /// <param name="isStandalone">
    /// Whether it is the whole query: then its outputs are the result, and parameters may be its arguments.
    /// </param>
    private BoundCall BindProcedureCall(ParsedProcedureCall call, bool isStandalone)
    {
        if (!_frame.Procedures.TryGetValue(call.Name, out var procedure))
        {
            throw _source.Error(
                CypherErrorKind.ProcedureError,
                "ProcedureNotFound",
                $"There is no procedure {call.Name}.{Suggestion.For(call.Name, _frame.Procedures.Keys)}",
                call.NameSpan);
        }

        if (call.YieldsAll && !isStandalone && !call.YieldsInside)
        {
            throw _source.SyntaxError(
                "UnexpectedSyntax", "Inside a query YIELD must name the outputs; '*' is for a call alone.", call.Span);
        }

        var arguments = BindArguments(call, procedure, isStandalone);
        var yields = call.Yields ?? (isStandalone || call.YieldsInside ? YieldAll(procedure, call) : []);
        var outputs = yields.Select(yield => BindYield(yield, procedure)).ToImmutableArray();
        var conditions = call.Condition is null ? [] : SplitConjunction(BindCondition(call.Condition)).ToImmutableArray();
        return new BoundCall(procedure, arguments, outputs, conditions, keepsRow: procedure.Outputs.IsEmpty && !isStandalone);
    }

    private static ImmutableArray<ParsedYield> YieldAll(CypherProcedure procedure, ParsedProcedureCall call)
    {
        var outputs = procedure.Outputs.Select(output => new ParsedVariable(output.Name, call.NameSpan));
        return [.. outputs.Select(output => new ParsedYield(output, output))];
    }

    private ImmutableArray<BoundExpression> BindArguments(ParsedProcedureCall call, CypherProcedure procedure, bool isStandalone)
    {
        if (call.Arguments is null && !isStandalone && !procedure.Inputs.IsEmpty)
        {
            throw _source.SyntaxError(
                "InvalidArgumentPassingMode", $"Inside a query {call.Name} needs its arguments in parentheses.", call.NameSpan);
        }

        var given = call.Arguments ?? [.. procedure.Inputs.Select(input => new ParsedParameter(input.Name, call.NameSpan))];
        if (given.Length != procedure.Inputs.Length)
        {
            var arguments = procedure.Inputs.Length == 1 ? "argument" : "arguments";
            throw _source.SyntaxError(
                "InvalidNumberOfArguments", $"{call.Name} takes {procedure.Inputs.Length} {arguments}, not {given.Length}.", call.Span);
        }

        var bound = given.Select(BindExpression).ToImmutableArray();
        for (var i = 0; i < bound.Length; i++)
        {
            var input = procedure.Inputs[i];
            Require(bound[i], FieldTypes.ToStaticType(input.Type), $"{call.Name} cannot take this as {input.Name}");
        }

        return bound;
    }

    private (int Index, BoundVariable Variable) BindYield(ParsedYield yield, CypherProcedure procedure)
    {
        var index = procedure.Outputs.ToList().FindIndex(output => output.Name == yield.Output.Name);
        if (index < 0)
        {
            var names = procedure.Outputs.Select(output => output.Name);
            throw _source.SyntaxError(
                "UndefinedVariable",
                $"{procedure.Name} has no output '{yield.Output.Name}'.{Suggestion.For(yield.Output.Name, names)}",
                yield.Output.Span);
        }

        if (_scope.TryFind(yield.Alias.Name, out _))
        {
            throw AlreadyBound(yield.Alias);
        }

        var type = FieldTypes.ToStaticType(procedure.Outputs[index].Type) | StaticType.Null;
        var variable = _frame.NewVariable(yield.Alias.Name, type);
        _scope.Add(variable);
        return (index, variable);
    }
}
