namespace RelationsGraph.Tests.Conformance;

/// <summary>The openCypher Technology Compatibility Kit.</summary>
public sealed class OpenCypherTests(ITestOutputHelper output)
{
    [Fact]
    public void All_scenarios_of_the_compatibility_kit_pass_but_the_known_failures()
    {
        var kit = OpenCypherKit.Require();
        var graphs = Path.Combine(kit, "tck", "graphs");
        var results = OpenCypherKit.ReadScenarios(kit)
            .AsParallel().AsOrdered()
            .Select(scenario => (Scenario: scenario, Failure: ScenarioRunner.Run(scenario, graphs)))
            .ToList();
        Report(results);

        var known = KnownFailures.Read(Path.Combine(AppContext.BaseDirectory, "Conformance", "known-failures.txt"));
        var unexpected = results.Where(result => result.Failure is not null && !known.Contains(result.Scenario)).ToList();
        var passing = results.Where(result => result.Failure is null && known.Contains(result.Scenario)).ToList();
        Assert.True(unexpected.Count == 0, "These fail, and are not listed:\n" + string.Join('\n', unexpected.Take(50).Select(Describe)));
        Assert.True(passing.Count == 0, "These pass; strike them off known-failures.txt:\n" + string.Join('\n', passing.Select(Describe)));
        Assert.Equal(known.Count, results.Count(result => result.Failure is not null));
    }

    private static string Describe((Scenario Scenario, string? Failure) result) =>
        $"{result.Scenario.Key}{(result.Scenario.Example > 0 ? $" #{result.Scenario.Example}" : "")}: {result.Failure}";

    private void Report(List<(Scenario Scenario, string? Failure)> results)
    {
        output.WriteLine($"{"area",-42} {"passed",6} {"failed",6} {"total",6}");
        foreach (var area in results.GroupBy(result => result.Scenario.Area).Append(results.GroupBy(_ => "all").Single()))
        {
            var passed = area.Count(result => result.Failure is null);
            output.WriteLine($"{area.Key,-42} {passed,6} {area.Count() - passed,6} {area.Count(),6}");
        }

        if (Environment.GetEnvironmentVariable("OPENCYPHER_TCK_FAILURES") is { Length: > 0 } file)
        {
            File.WriteAllLines(file, results.Where(result => result.Failure is not null).Select(Describe));
        }
    }
}
