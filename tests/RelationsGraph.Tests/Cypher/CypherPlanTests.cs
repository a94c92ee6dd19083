using RelationsGraph.Cypher;
using RelationsGraph.Graph;

namespace RelationsGraph.Tests.Cypher;

/// <summary>What EXPLAIN and PROFILE give; which plans are made, the case file of plans holds.</summary>
public sealed class CypherPlanTests
{
    private static readonly PropertyGraph Countries = GraphScript.Build(
        "CREATE (:Country {name: 'Brazil'}), (:Country {name: 'Chad'}), (:Country {name: 'Mali'}), (:Country {name: 'Peru'})");

    [Fact]
    public void Explain_executes_nothing_and_needs_no_parameters()
    {
        var result = CypherQuery.Parse("EXPLAIN MATCH (c:Country {name: $name}) RETURN 1 / 0 AS x").Execute(Countries);
        Assert.Equal(["x"], result.Columns);
        Assert.Empty(result.Rows);
        Assert.Equal(["Project", "Filter", "NodeSeek"], result.Plan!.Steps.Select(step => step.Name));
        Assert.All(result.Plan.Steps, step => Assert.Null(step.Rows));
    }

    [Fact]
    public void Profile_counts_the_rows_and_the_time_of_each_step()
    {
        var clock = new TickingClock();
        var result = CypherQuery.Parse("PROFILE MATCH (c:Country) WHERE c.name < 'N' RETURN c.name AS name")
            .Execute(Countries, new CypherOptions { Clock = clock });
        Assert.Null(result.Plan);
        Assert.Equal(3, result.Rows.Count());
        Assert.Equal([("Project", 3L), ("Filter", 3L), ("NodeScan", 4L)], result.Plan!.Steps.Select(step => (step.Name, step.Rows!.Value)));
        Assert.All(result.Plan.Steps, step => Assert.True(step.Time > TimeSpan.Zero));
        // No step runs while the caller has one of the three rows
        Assert.Equal(clock.Passed - TimeSpan.FromMilliseconds(3), result.Plan.Steps.Aggregate(TimeSpan.Zero, (sum, step) => sum + step.Time!.Value));
        Assert.Contains("ms", result.Plan.ToString().Split('\n')[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_profile_is_of_the_rows_that_were_read()
    {
        var result = CypherQuery.Parse("PROFILE UNWIND range(1, 1000) AS x RETURN x").Execute(Countries);
        Assert.Equal(2, result.Rows.Take(2).Count());
        Assert.All(result.Plan!.Steps, step => Assert.Equal(2, step.Rows));
    }

    /// <summary>A clock on which a millisecond passes at every look, from the first to the last.</summary>
    private sealed class TickingClock : TimeProvider
    {
        private long _looks;

        public override long TimestampFrequency => 1000;

        public TimeSpan Passed => TimeSpan.FromMilliseconds(_looks - 1);

        public override long GetTimestamp() => ++_looks;
    }
}
