using CsCheck;
using RelationsGraph.Language;
using RelationsGraph.Language.Neural;
using RelationsGraph.Language.Treebanks;

namespace RelationsGraph.Tests.Language.Neural;

/// <summary>A model of one layer, trained for a moment: what it says is worth little, how it runs is that of a good one.</summary>
public sealed class TrainedModelTests(TrainedModel model) : IClassFixture<TrainedModel>
{
    private const string Text = """
        Wang Yi met Lavrov in Moscow on Friday. They discussed the war; no date was set.

        “We don't agree,” said the U.S. envoy — who had arrived late. Talks go on.
        """;

    [Fact]
    public async Task Every_sentence_gets_a_tree()
    {
        using var loaded = await model.LoadAsync();
        foreach (var sentence in new TextAnalyzer(loaded).Analyze(Text).ToTreebankSentences())
        {
            var heads = sentence.Words.Select(word => word.Head).ToList();
            Assert.Equal(1, heads.Count(head => head == 0));
            Assert.All(Enumerable.Range(1, heads.Count), word => Assert.True(LeadsToRoot(heads, word)));
        }
    }

    [Fact]
    public async Task A_paragraph_is_analysed_alike_alone_and_among_others_and_by_many_threads()
    {
        using var loaded = await model.LoadAsync();
        var analyzer = new TextAnalyzer(loaded);
        var paragraphs = Text.Split("\n\n");
        var alone = paragraphs.Select(paragraph => Describe(analyzer.Analyze(paragraph))).ToList();

        var many = string.Join("\n\n", Enumerable.Range(0, 20).SelectMany(_ => paragraphs));
        var together = Describe(analyzer.Analyze(many));
        Assert.Equal(string.Concat(Enumerable.Repeat(string.Concat(alone), 20)), together);

        Parallel.For(0, 16, _ => Assert.Equal(together, Describe(analyzer.Analyze(many))));
    }

    [Fact]
    public async Task Any_text_is_analysed()
    {
        using var loaded = await model.LoadAsync();
        var analyzer = new TextAnalyzer(loaded);
        string[] odd = ["", " ", "a", "😀 \ud800 王毅 \u0007", new string('x', 5_000), string.Concat(Enumerable.Repeat("word ", 2_000))];
        Assert.All(odd, text => analyzer.Analyze(text));
        Gen.String.Sample(text => analyzer.Analyze(text).Tokens.All(token => token.Analysis is not null), iter: 50);
    }

    [Fact]
    public async Task A_sentence_longer_than_the_window_of_the_encoder_has_one_tree()
    {
        using var loaded = await model.LoadAsync();
        var text = string.Concat(Enumerable.Repeat("word ", 1_500));
        var words = Enumerable.Range(0, 1_500).Select(word => new TextSpan(5 * word, (5 * word) + 4)).ToList();
        var sentence = Assert.Single(new TextAnalyzer(loaded).Analyze(text, [words]).ToTreebankSentences());
        var heads = sentence.Words.Select(word => word.Head).ToList();
        Assert.Equal(1, heads.Count(head => head == 0));
        Assert.True(LeadsToRoot(heads, heads.Count));
    }

    [Fact]
    public async Task Every_word_lies_in_one_sentence_of_a_text_longer_than_the_window_of_the_encoder()
    {
        using var loaded = await model.LoadAsync();
        var text = string.Concat(Enumerable.Range(1, 1_500).Select(word => word % 40 == 0 ? "word. " : "word "));
        var document = new TextAnalyzer(loaded).Analyze(text);
        Assert.Equal(document.Tokens.Select(token => token.Index), document.Sentences.SelectMany(sentence => sentence.Tokens).Select(token => token.Index));
        Assert.All(document.Tokens, token => Assert.InRange(token.Analysis!.Head, -1, document.SentenceOf(token).Tokens.Count - 1));
    }

    [Fact]
    public async Task Vectors_are_kept_for_those_who_ask()
    {
        using var loaded = await model.LoadAsync();
        Assert.Null(new TextAnalyzer(loaded).Analyze(Text).Vectors);

        var document = new TextAnalyzer(loaded, keepsVectors: true).Analyze(Text);
        Assert.Equal(384, document.Vectors!.Dimension);
        Assert.NotEqual(document.Vectors[0].ToArray(), document.Vectors[document.Tokens.Count - 1].ToArray());
        Assert.Equal(Describe(new TextAnalyzer(loaded).Analyze(Text)), Describe(document));
    }

    [Fact]
    public void A_file_that_is_no_model_is_refused_by_name()
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("notes.onnx");
        File.WriteAllText(path, "no model");
        var exception = Assert.Throws<LanguageModelException>(() => LanguageModel.Load(path));
        Assert.StartsWith($"{path} is not a language model that can be used: ", exception.Message, StringComparison.Ordinal);
    }

    private static bool LeadsToRoot(List<int> heads, int word)
    {
        for (var steps = 0; word != 0 && steps <= heads.Count; steps++)
        {
            word = heads[word - 1];
        }

        return word == 0;
    }

    private static string Describe(Document document) => string.Concat(document.Tokens.Select(token => $"{token.Text} {token.Analysis}\n"));
}
