using RelationsGraph.Extraction;
using RelationsGraph.Extraction.Articles;
using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Graph.Schema;
using RelationsGraph.Language;
using RelationsGraph.Language.Neural;
using RelationsGraph.Language.Relations;

namespace RelationsGraph.Tests.Language.Relations;

/// <summary>A model of relations may read the word vectors that the language model has made.</summary>
public sealed class VectorModelTests
{
    private const string Text = "Nobody slept. Wang Yi will visit Russia on Monday.\n\nHe praised it.";
    private const string WhatToDo = " Name the language model that it was trained on, or another model of relations.";

    [Fact]
    public void It_reads_the_vectors_of_the_words_of_its_window()
    {
        using var model = VectorModel.Load();
        var document = new TextAnalyzer(ShippedModels.Get(ShippedModels.Fast), keepsVectors: true).Analyze(Text);
        var sentences = document.Sentences.Skip(1).ToList();
        var start = sentences[0].Tokens.Start;
        var count = document.Tokens.Count - start;
        using var scores = model.Score(new RelationWindow
        {
            Sentences = sentences,
            Features = [.. Enumerable.Repeat(Array.Empty<int>(), count)],
            Mentions = [new MentionSpan(start, start + 2, start + 1, "Person", "Name"), new MentionSpan(start + 4, start + 5, start + 4, "Country", "Name")],
            Pairs = [new MentionPair(0, 1, [0], []), new MentionPair(1, 0, [], [])],
            Vectors = document.Vectors,
        });

        Assert.Equal((4, -4), (scores.TypesOf(0)[0], scores.TypesOf(1)[0]));
        Assert.Equal((4, -4), (scores.NegatedOf(0), scores.NegatedOf(1)));
        AssertAttention(document.Vectors!, start + 1, start, count, scores.AttentionOf(0));
        AssertAttention(document.Vectors!, start + 4, start, count, scores.AttentionOf(1));
    }

    [Fact]
    public void A_window_without_vectors_is_refused()
    {
        using var model = VectorModel.Load();
        var document = new TextAnalyzer().Analyze("Peru thanked Chile.");
        var window = new RelationWindow
        {
            Sentences = document.Sentences,
            Features = [.. document.Tokens.Select(_ => Array.Empty<int>())],
            Mentions = [new MentionSpan(0, 1, 0, "Country", "Name"), new MentionSpan(2, 3, 2, "Country", "Name")],
            Pairs = [new MentionPair(0, 1, [], [])],
        };
        Assert.Equal("The window has no word vectors of 384 numbers. (Parameter 'window')", Assert.Throws<ArgumentException>(() => model.Score(window)).Message);
    }

    [Fact]
    public void Whoever_made_the_analyser_the_extractor_sees_to_it_that_vectors_are_kept()
    {
        using var model = VectorModel.Load();
        var extractor = Create(new TextAnalyzer(ShippedModels.Get(ShippedModels.Fast)), model);
        var edge = Assert.Single(extractor.Extract(new Article(Text)).Edges, edge => edge.Type == "VISITS");

        Assert.Equal(1 / (1 + Math.Exp(-4)), Assert.Single(edge.Evidence).Confidence, 2);
        Assert.NotNull(extractor.Analyzer.Analyze(Text).Vectors);
        Assert.Null(Create(new TextAnalyzer(ShippedModels.Get(ShippedModels.Fast)), null).Analyzer.Analyze(Text).Vectors);
        Assert.Empty(extractor.Extract(new Article("")).Edges);
    }

    [Fact]
    public void A_document_without_vectors_is_refused()
    {
        using var model = VectorModel.Load();
        var analyzer = new TextAnalyzer(ShippedModels.Get(ShippedModels.Fast));
        var exception = Assert.Throws<ArgumentException>(() => Create(analyzer, model).Extract(new Article(Text), analyzer.Analyze(Text)));
        Assert.Equal("The model of relations reads word vectors of 384 numbers, which the document lacks; the extractor's Analyzer makes them. (Parameter 'document')", exception.Message);
    }

    [Fact]
    public void An_analysis_without_a_model_makes_no_vectors_for_it()
    {
        using var model = VectorModel.Load();
        var exception = Assert.Throws<ModelMismatchException>(() => new TextAnalyzer().PrepareFor(model));
        Assert.Equal($"{VectorModel.File} reads the word vectors of a language model, and the text is to be analysed without one.{WhatToDo}", exception.Message);
    }

    [Fact]
    public void The_vectors_of_another_language_model_are_none_for_it()
    {
        using var folder = new TemporaryFolder();
        var fast = Path.Combine(AppContext.BaseDirectory, "models", "fast.onnx");
        using var one = LanguageModel.Load(VectorModel.CopyWith(fast, folder.PathOf("one.onnx"), "trunk", "a1"));
        using var ofOne = RelationModel.Load(VectorModel.CopyWith(VectorModel.File, folder.PathOf("of-one.onnx"), "trunk", "a1"));
        using var ofTwo = RelationModel.Load(VectorModel.CopyWith(VectorModel.File, folder.PathOf("of-two.onnx"), "trunk", "b2"));

        Assert.NotNull(new TextAnalyzer(one).PrepareFor(ofOne).Analyze(Text).Vectors);
        var exception = Assert.Throws<ModelMismatchException>(() => new TextAnalyzer(one).PrepareFor(ofTwo));
        Assert.Equal(
            $"{folder.PathOf("of-two.onnx")} was trained on the word vectors of the language model b2, and {folder.PathOf("one.onnx")} is a1.{WhatToDo}", exception.Message);

        using var shipped = LanguageModel.Load(fast);
        exception = Assert.Throws<ModelMismatchException>(() => new TextAnalyzer(shipped).PrepareFor(ofTwo));
        Assert.StartsWith($"{folder.PathOf("of-two.onnx")} was trained on the word vectors of the language model b2, and {fast} is ", exception.Message, StringComparison.Ordinal);
    }

    private static RelationExtractor Create(TextAnalyzer analyzer, RelationModel? relations) =>
        new(GraphSchema.Default, ExtractionLexicon.Load(GraphSchema.Default), analyzer, relations);

    private static void AssertAttention(WordVectors vectors, int head, int start, int count, ReadOnlySpan<float> attention)
    {
        var products = Enumerable.Range(start, count).Select(word => Product(vectors[head], vectors[word])).ToArray();
        var sum = products.Sum(product => Math.Exp(product - products.Max()));
        Assert.Equal(count, attention.Length);
        for (var word = 0; word < count; word++)
        {
            Assert.Equal(Math.Exp(products[word] - products.Max()) / sum, attention[word], 0.001);
        }
    }

    private static double Product(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = 0d;
        for (var i = 0; i < a.Length; i++)
        {
            sum += (double)a[i] * b[i];
        }

        return sum;
    }
}
