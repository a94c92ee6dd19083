namespace RelationsGraph.Cypher.Execution;

/// <summary>What was counted of one step.</summary>
internal sealed class StepProfile
{
    /// <summary>The rows that it gave.</summary>
    public long Rows { get; private set; }

    /// <summary>The time that passed inside the step and in none of the steps that it calls.</summary>
    public TimeSpan OwnTime { get; private set; }

    /// <summary>When its time began to pass, as a timestamp of the clock.</summary>
    public long Since { get; private set; }

    public void AddRow() => Rows++;

    public void Begin(long now) => Since = now;

    public void Spend(TimeSpan time) => OwnTime += time;
}
