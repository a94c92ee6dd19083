using System.Collections;
using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Planning;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>The rows of a result; each enumeration plans and executes the query for itself.</summary>
internal sealed class ResultRows(
    Func<QueryContext> newContext, BoundQuery query, SourceText source, CypherOptions options, bool isProfiled)
    : IEnumerable<IReadOnlyList<object?>>
{
    /// <summary>The plan of the enumeration that ended last, with what was counted; null before, and where nothing is counted.</summary>
    public CypherPlan? Profile { get; private set; }

    public IEnumerator<IReadOnlyList<object?>> GetEnumerator()
    {
        var context = newContext();
        context.CheckCancelledNow();
        var plan = new Planner(context.Graph.Base, context.ExposesIdentifiers).Plan(query, context.Subqueries);
        var profile = isProfiled ? new PlanProfile(options.Clock) : null;
        try
        {
            var count = 0L;
            foreach (var row in PhysicalPlanner.Plan(plan, context, profile).Execute(context, new Value[context.Width]))
            {
                if (query.Outputs.IsEmpty)
                {
                    continue; // written, and nothing to return
                }

                if (++count > options.MaxRows)
                {
                    throw TooManyRows();
                }

                yield return Read(row, context);
            }
        }
        finally
        {
            Profile = profile is null ? null : PlanSteps.Show(source, plan, new GraphStatistics(context.Graph.Base), profile);
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
