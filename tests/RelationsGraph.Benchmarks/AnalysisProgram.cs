using System.Diagnostics;
using System.Globalization;
using RelationsGraph.Language;
using RelationsGraph.Language.Neural;

namespace RelationsGraph.Benchmarks;

/// <summary>
/// <c>analysis TEXT MODEL...</c> reads a text of many lines, each an article, with each model on one thread and prints what it
/// took as one JSON line a model; <c>analysis --long MODEL...</c> reads sentences of 16 to 1,024 KB without a stop. A model
/// is <c>default</c>, <c>fast</c>, <c>none</c> or a file.
/// </summary>
internal static class AnalysisProgram
{
    private const int LongestKilobytes = 1_024;

    public static int Run(string[] arguments)
    {
        switch (arguments)
        {
            case ["--long", .. var models] when models.Length > 0:
                Array.ForEach(models, MeasureLongSentences);
                return 0;
            case [var text, .. var models] when models.Length > 0:
                Array.ForEach(models, model => Measure(File.ReadAllLines(text), model));
                return 0;
            default:
                Console.Error.WriteLine("analysis TEXT MODEL...   or   analysis --long MODEL...");
                return 2;
        }
    }

    private static void Measure(string[] articles, string model)
    {
        var clock = Stopwatch.StartNew();
        var analyzer = Load(model);
        var load = clock.Elapsed;
        var warmUp = articles[..Math.Min(50, articles.Length)];
        Count(analyzer, warmUp);
        using var process = Process.GetCurrentProcess();
        var cpuBefore = process.TotalProcessorTime;
        clock.Restart();
        var words = Count(analyzer, articles);
        var wall = clock.Elapsed.TotalSeconds;
        process.Refresh();
        var cpu = (process.TotalProcessorTime - cpuBefore).TotalSeconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"model": "{{Path.GetFileName(model)}}", "words": {{words}}, "wall": {{wall:F2}}, "cpu": {{cpu:F2}}, "words_a_cpu_second": {{words / cpu:F0}}, "load_ms": {{load.TotalMilliseconds:F0}}, "peak_mb": {{process.PeakWorkingSet64 / 1048576d:F0}}}"""));
    }

    private static void MeasureLongSentences(string model)
    {
        var analyzer = Load(model);
        for (var kilobytes = 16; kilobytes <= LongestKilobytes; kilobytes *= 4)
        {
            var text = string.Concat(Enumerable.Repeat("the envoy and ", kilobytes * 1024 / 14));
            var clock = Stopwatch.StartNew();
            var words = analyzer.Analyze(text).Tokens.Count;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $$"""{"model": "{{Path.GetFileName(model)}}", "kilobytes": {{kilobytes}}, "words": {{words}}, "wall": {{clock.Elapsed.TotalSeconds:F2}}}"""));
        }
    }

    private static int Count(TextAnalyzer analyzer, string[] articles) => articles.Sum(article => analyzer.Analyze(article).Tokens.Count);

    /// <summary>The analyser with a model: a shipped one, <c>none</c> or a file.</summary>
    public static TextAnalyzer Load(string model) => model switch
    {
        "none" => new TextAnalyzer(),
        _ when ShippedModels.Names.Contains(model) => new TextAnalyzer(ShippedModels.Get(model)),
        _ => new TextAnalyzer(LanguageModel.Load(model)),
    };
}
