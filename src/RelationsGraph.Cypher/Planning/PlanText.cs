using System.Text;

namespace RelationsGraph.Cypher.Planning;

/// <summary>Writes a plan as an indented list, the last step first.</summary>
internal static class LogicalPlanText
{
    public static string Render(LogicalPlan plan)
    {
        var text = new StringBuilder();
        Append(text, plan, 0);
        return text.ToString();
    }

    private static void Append(StringBuilder text, LogicalPlan plan, int depth)
    {
        for (var step = plan; step is not null; step = step.Input)
        {
            if (step is LogicalArgument)
            {
                return;
            }

            var name = step.GetType().Name["Logical".Length..];
            text.Append(' ', depth * 2).Append((name + " " + step.Description).TrimEnd()).Append('\n');
            foreach (var inner in InnerPlans(step))
            {
                Append(text, inner, depth + 1);
            }
        }
    }

    private static IEnumerable<LogicalPlan> InnerPlans(LogicalPlan step) => step switch
    {
        LogicalOptional optional => [optional.Inner],
        LogicalUnion union => union.Parts.Select(part => part.Plan),
        _ => [],
    };
}
