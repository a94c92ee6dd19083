using RelationsGraph.Cypher.Planning;

namespace RelationsGraph.Cypher.Execution;

/// <summary>What was counted while a plan was executed.</summary>
internal sealed class PlanProfile(TimeProvider clock)
{
    private readonly Dictionary<LogicalPlan, StepProfile> _steps = new(ReferenceEqualityComparer.Instance);
    private StepProfile? _running;

    public StepProfile? Of(LogicalPlan step) => _steps.GetValueOrDefault(step);

    /// <summary>Puts a counter around an operator.</summary>
    public PhysicalOperator Watch(LogicalPlan step, PhysicalOperator watched)
    {
        var counts = new StepProfile();
        _steps.Add(step, counts);
        return new PhysicalProfiled(watched, counts, this);
    }

    /// <summary>Whose time passes from now on; gives whose time passed until now.</summary>
    public StepProfile? SwitchTo(StepProfile? next)
    {
        var (before, now) = (_running, clock.GetTimestamp());
        before?.Spend(clock.GetElapsedTime(before.Since, now));
        next?.Begin(now);
        _running = next;
        return before;
    }
}
