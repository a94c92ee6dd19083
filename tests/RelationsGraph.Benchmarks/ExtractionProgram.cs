using System.Diagnostics;
using System.Globalization;
using RelationsGraph.Extraction;
using RelationsGraph.Extraction.Articles;
using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Graph.Schema;
using RelationsGraph.Language.Neural;
using RelationsGraph.Language.Relations;

namespace RelationsGraph.Benchmarks;

/// <summary>
/// <c>extraction TEXT MODEL/RELATIONS...</c> makes a graph of each line of a text, on one thread, and prints as one JSON line a
/// setting what the analysis took, what extraction took after it, and how many words a second both make together. MODEL is as for
/// <c>analysis</c>; RELATIONS is a shipped model of relations, <c>none</c> or a file.
/// </summary>
internal static class ExtractionProgram
{
    private const int WarmUpPasses = 2; // until then the runtime still compiles

    public static int Run(string[] arguments)
    {
        if (arguments is not [var text, .. var settings] || settings.Length == 0 || settings.Any(setting => !setting.Contains('/', StringComparison.Ordinal)))
        {
            Console.Error.WriteLine("extraction TEXT MODEL/RELATIONS...");
            return 2;
        }

        var articles = File.ReadAllLines(text).Where(line => line.Length > 0).Select(line => new Article(line)).ToArray();
        foreach (var setting in settings)
        {
            var cut = setting.IndexOf('/', StringComparison.Ordinal);
            Measure(articles, setting[..cut], setting[(cut + 1)..]);
        }

        return 0;
    }

    private static void Measure(Article[] articles, string model, string relations)
    {
        var extractor = new RelationExtractor(GraphSchema.Default, ExtractionLexicon.Load(GraphSchema.Default), AnalysisProgram.Load(model), LoadRelations(relations));
        foreach (var article in Enumerable.Repeat(articles, WarmUpPasses).SelectMany(pass => pass))
        {
            extractor.Extract(article);
        }

        var (analysis, documents) = Timed(() => Array.ConvertAll(articles, article => extractor.Analyzer.Analyze(article.Text)));
        var (extraction, edges) = Timed(() => articles.Zip(documents).Sum(pair => extractor.Extract(pair.First, pair.Second).Edges.Length));
        var words = documents.Sum(document => document.Tokens.Count);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"model": "{{Path.GetFileName(model)}}", "relations": "{{Path.GetFileName(relations)}}", "words": {{words}}, "edges": {{edges}}, "analysis_cpu": {{analysis:F2}}, "extraction_cpu": {{extraction:F2}}, "words_a_cpu_second": {{words / (analysis + extraction):F0}}}"""));
    }

    private static (double Seconds, T Result) Timed<T>(Func<T> work)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var result = work();
        process.Refresh();
        return ((process.TotalProcessorTime - before).TotalSeconds, result);
    }

    private static RelationModel? LoadRelations(string name) => name switch
    {
        "none" => null,
        ShippedModels.Default => ShippedModels.GetRelations(),
        _ => RelationModel.Load(name),
    };
}
