using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>The rows of a procedure, for each row.</summary>
internal sealed class PhysicalCall(PhysicalOperator input, BoundCall call) : PhysicalOperator
{
    public override IEnumerable<Value[]> Execute(QueryContext context, Value[] argument)
    {
        foreach (var row in input.Execute(context, argument))
        {
            foreach (var found in call.Procedure.Rows(context.Graph.Current, Arguments(row, context)))
            {
                context.CheckCancelled();
                foreach (var (index, variable) in call.Outputs)
                {
                    row[variable.Slot] = ParameterReader.Read(variable.Name, found[index], context.Graph);
                }

                if (!call.KeepsRow)
                {
                    yield return row;
                }
            }

            if (call.KeepsRow)
            {
                yield return row;
            }
        }
    }

    private object?[] Arguments(Value[] row, QueryContext context)
    {
        var values = new object?[call.Arguments.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = ResultValue.Of(Checked(i, call.Arguments[i].Evaluate(row, context), context), context.Graph);
        }

        return values;
    }

    private Value Checked(int index, Value value, QueryContext context)
    {
        var input = call.Procedure.Inputs[index];
        var type = FieldTypes.ToStaticType(input.Type);
        if ((StaticTypes.Of(value) & (type | StaticType.Null)) == 0)
        {
            throw context.TypeError(
                "InvalidArgumentType",
                $"{call.Procedure.Name} needs {Noun.Of(type.ToText())} as {input.Name}, but this is {value.Noun}.",
                call.Arguments[index].Span);
        }

        return input.Type == CypherFieldType.Float && value.IsInteger ? Value.Of((double)value.AsInteger) : value;
    }
}
