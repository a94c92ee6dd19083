using RelationsGraph.Cli.Options;
using RelationsGraph.Cypher;

namespace RelationsGraph.Cli.Output;

/// <summary>Writes what a query gave: warnings, rows, and the plan where it is asked for.</summary>
internal static class AnswerWriter
{
    /// <summary>Writes it and gives the number of rows.</summary>
    public static async Task<long> WriteAsync(
        CommandContext context, CypherResult result, ResultFormat format, CancellationToken cancellationToken)
    {
        foreach (var warning in result.Warnings)
        {
            context.Messages.Tell($"Warning, line {warning.Line}, column {warning.Column}: {warning.Message}");
            TellLines(context, warning.Excerpt);
        }

        if (result.Plan is { } plan)
        {
            await ResultWriter.WriteAsync(context.Output, format, PlanTable(plan), cancellationToken);
            return plan.Steps.Length;
        }

        // A query that only writes has no columns
        if (result.Columns.Count == 0)
        {
            return 0;
        }

        var count = 0L;
        var table = new ResultTable([.. result.Columns.Select(name => new ResultColumn(name))], Counted());
        await ResultWriter.WriteAsync(context.Output, format, table, cancellationToken);
        if (result.Plan is { } profile)
        {
            // Beside the rows, which a program may read
            await context.Output.FlushAsync();
            TellLines(context, profile.ToString());
        }

        return count;

        IEnumerable<IReadOnlyList<object?>> Counted()
        {
            foreach (var row in result.Rows)
            {
                count++;
                yield return row;
            }
        }
    }

    private static ResultTable PlanTable(CypherPlan plan) => new(
        [new("step"), new("details", ColumnKind.Words), new("estimatedRows", ColumnKind.Number)],
        plan.Steps.Select(step => (IReadOnlyList<object?>)
            [new string(' ', 2 * step.Depth) + step.Name, step.Details, Math.Round(step.EstimatedRows, 2)]));

    private static void TellLines(CommandContext context, string text)
    {
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            context.Messages.Tell(line);
        }
    }
}
