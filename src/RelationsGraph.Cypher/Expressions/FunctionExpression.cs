using System.Collections.Immutable;
using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Execution;
using RelationsGraph.Cypher.Functions;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Expressions;

/// <summary>A function applied to arguments.</summary>
internal sealed class FunctionExpression(Function function, ImmutableArray<BoundExpression> arguments, SourceSpan span)
    : BoundExpression(function.ResultType, span)
{
    public Function Function { get; } = function;

    public ImmutableArray<BoundExpression> Arguments { get; } = arguments;

    public override IEnumerable<BoundExpression> Children => Arguments;

    public override bool ContainsRandom => Function.IsRandom || base.ContainsRandom;

    public override Value Evaluate(Value[] row, QueryContext context)
    {
        // Functions keep no arguments and evaluate nothing, so that all calls with one argument can share an array
        var values = Arguments.Length == 1 ? context.SingleArgument : new Value[Arguments.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Arguments[i].Evaluate(row, context);
            if (values[i].IsNull)
            {
                if (!Function.TakesNull)
                {
                    return Value.Null;
                }
            }
            else if ((StaticTypes.Of(values[i]) & Function.ParameterType(i)) == 0)
            {
                throw WrongType(i, values[i], context);
            }
        }

        return Function.Compute(new FunctionSite(context, this), values);
    }

    private CypherException WrongType(int index, Value value, QueryContext context) => context.TypeError(
        "InvalidArgumentValue",
        $"{Function.Name}() needs {Function.ParameterType(index).ToText()}, but this is {value.Noun}.",
        Arguments[index].Span);
}
