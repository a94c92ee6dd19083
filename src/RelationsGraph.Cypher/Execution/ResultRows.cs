using System.Collections;
using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>The rows of a result; each enumeration plans and executes the query for itself.</summary>
internal sealed class ResultRows(Func<QueryContext> newContext, BoundQuery query, SourceText source, CypherOptions options)
    : IEnumerable<IReadOnlyList<object?>>
{
    public IEnumerator<IReadOnlyList<object?>> GetEnumerator()
    {
        var context = newContext();
        context.CheckCancelledNow();
        var root = PhysicalPlanner.Plan(query, context);
        var count = 0L;
        foreach (var row in root.Execute(context, new Value[context.Width]))
        {
            if (++count > options.MaxRows)
            {
                throw TooManyRows();
            }

            yield return Read(row, context);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private object?[] Read(Value[] row, QueryContext context)
    {
        var result = new object?[query.Outputs.Length];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = ResultValue.Of(row[query.Outputs[i].Slot], context.Graph);
        }

        return result;
    }

    private CypherException TooManyRows() => source.Error(
        CypherErrorKind.ResourceExhausted,
        "MaxRows",
        $"The result has more than {options.MaxRows} rows; add LIMIT, or raise the limit.",
        new SourceSpan(0, source.Text.Length));
}
