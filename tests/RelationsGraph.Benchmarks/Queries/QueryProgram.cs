using System.Diagnostics;
using System.Globalization;
using RelationsGraph.Cypher;
using RelationsGraph.Graph;

namespace RelationsGraph.Benchmarks.Queries;

/// <summary>
/// <c>queries [--profile] [WORD]</c> measures the query engine on a generated graph of 100,000 nodes and 500,000 edges, each question (whose name contains
/// the word) beside a plain loop. In about two minutes. Both take turns, and the best of their runs counts, for whatever else the machine
/// does can only add to them.
/// </summary>
internal static class QueryProgram
{
    private const int Nodes = 100_000;
    private const int Edges = 500_000;
    private const string Profile = "--profile";
    private const int LeastRuns = 10;
    private const int WarmRuns = 100;
    private static readonly TimeSpan Share = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromSeconds(10);

    private const string UsualQuery =
        "MATCH (p:Person)-[r:VISITS]->(c:Country) WHERE r.status = 'planned' AND c.name STARTS WITH 'x' "
        + "RETURN p.name, r.status, c.name ORDER BY c.name LIMIT 10";

    public static int Run(string[] arguments)
    {
        var graph = NewsGraph.Generate(Nodes, Edges);
        Console.WriteLine($"{Nodes} nodes, {Edges} edges\n");
        Console.WriteLine($"{"question",-30}{"query ms",12}{"loop ms",12}{"ratio",8}{"rows",12}{"rows/s",14}");
        var words = arguments.Where(argument => argument != Profile).ToList();
        foreach (var work in QueryWorks.All.Where(work => words.TrueForAll(word => work.Name.Contains(word, StringComparison.Ordinal))))
        {
            Measure(work, graph);
            if (arguments.Contains(Profile))
            {
                ShowProfile(work, graph);
            }
        }

        var (planning, _) = FindBest(() => CypherQuery.Parse(UsualQuery).Explain(graph).Steps.Length, () => 0);
        Write($"\nparse and plan of a usual query: {planning.TotalMicroseconds:F0} microseconds");
        return 0;
    }

    private static void Measure(QueryWork work, PropertyGraph graph)
    {
        var query = CypherQuery.Parse(work.Query);
        var (answer, expected) = (work.Execute(query, graph), work.Loop(graph));
        if (answer != expected)
        {
            throw new InvalidOperationException($"'{work.Name}' gives {answer} by the engine and {expected} by the loop.");
        }

        var (engine, loop) = FindBest(() => work.Execute(query, graph), () => work.Loop(graph));
        var (ratio, rate) = (engine / loop, answer / engine.TotalSeconds);
        Write($"{work.Name,-30}{engine.TotalMilliseconds,12:F3}{loop.TotalMilliseconds,12:F3}{ratio,8:F1}{answer,12}{rate,14:F0}");
    }

    private static void ShowProfile(QueryWork work, PropertyGraph graph)
    {
        var result = QueryWork.Ask(CypherQuery.Parse("PROFILE " + work.Query), graph);
        var rows = result.Rows.LongCount();
        Console.WriteLine($"\n{result.Plan}{rows} rows\n");
    }

    private static (TimeSpan First, TimeSpan Second) FindBest(Func<long> first, Func<long> second)
    {
        var (bestOfFirst, bestOfSecond) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        WarmUp(first, second);
        var all = Stopwatch.StartNew();
        for (var runs = 0; runs < LeastRuns || all.Elapsed < Share; runs++)
        {
            bestOfFirst = Min(bestOfFirst, Measure(first));
            bestOfSecond = Min(bestOfSecond, Measure(second));
        }

        return (bestOfFirst, bestOfSecond);
    }

    // The compiler makes code fast in steps, beside the program: on a busy machine seconds after the code ran first, and code that is called
    // once a run only after 60 runs
    private static void WarmUp(Func<long> first, Func<long> second)
    {
        var all = Stopwatch.StartNew();
        for (var runs = 0; all.Elapsed < Share || (runs < WarmRuns && all.Elapsed < LongestWarmUp); runs++)
        {
            first();
            second();
        }
    }

    private static TimeSpan Measure(Func<long> run)
    {
        var clock = Stopwatch.StartNew();
        run();
        return clock.Elapsed;
    }

    private static TimeSpan Min(TimeSpan first, TimeSpan second) => first < second ? first : second;

    private static void Write(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
