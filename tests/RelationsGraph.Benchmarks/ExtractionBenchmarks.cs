using BenchmarkDotNet.Attributes;
using RelationsGraph.Extraction;
using RelationsGraph.Extraction.Articles;
using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Benchmarks;

/// <summary>Whole extraction, from text to fragment: the samples as articles of some 200 words, on one thread.</summary>
[MemoryDiagnoser]
public class ExtractionBenchmarks
{
    private RelationExtractor _extractor = null!;
    private Article[] _articles = [];

    [GlobalSetup]
    public void SetUp()
    {
        _extractor = new RelationExtractor(GraphSchema.Default);
        _articles = [.. LanguageBenchmarks.ReadSamples().Select(text => new Article(text) { Published = new DateOnly(2025, 3, 28) })];
        Console.WriteLine($"// {_articles.Sum(article => article.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length)} words an operation");
    }

    [Benchmark]
    public int Extract() => _articles.Sum(article => _extractor.Extract(article).Edges.Length);

    [Benchmark]
    public ExtractionLexicon LoadLexicon() => ExtractionLexicon.Load(GraphSchema.Default);
}
