using BenchmarkDotNet.Attributes;
using RelationsGraph.Language;
using RelationsGraph.Language.Time;

namespace RelationsGraph.Benchmarks;

/// <summary>The analysis of text, per word: a news item of 10,000 words made of the samples.</summary>
[MemoryDiagnoser]
public class LanguageBenchmarks
{
    private const int Words = 10_000;

    private readonly TextAnalyzer _analyzer = new();
    private string _text = string.Empty;
    private Document? _document;

    [GlobalSetup]
    public void Setup()
    {
        var samples = string.Join("\n\n", ReadSamples());
        var count = _analyzer.Analyze(samples).Tokens.Count;
        _text = string.Join("\n\n", Enumerable.Repeat(samples, (Words / count) + 1));
        var tokens = _analyzer.Analyze(_text).Tokens;
        _text = _text[..tokens[Words - 1].End];
        _document = _analyzer.Analyze(_text);
    }

    [Benchmark(OperationsPerInvoke = Words)]
    public Document Analyze() => _analyzer.Analyze(_text);

    [Benchmark(OperationsPerInvoke = Words)]
    public int FindTimeExpressions() => TimeExpressions.Find(_document!, new DateOnly(2025, 3, 28)).Count;

    /// <summary>The texts of the samples, in order of file name.</summary>
    internal static IEnumerable<string> ReadSamples() =>
        Directory.EnumerateFiles(SamplesFolder(), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText);

    private static string SamplesFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "RelationsGraph.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The benchmarks run outside of the repository.");
        }

        return Path.Combine(folder.FullName, "samples");
    }
}
