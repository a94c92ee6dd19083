using RelationsGraph.Language;
using RelationsGraph.Language.Neural;
using RelationsGraph.Language.Treebanks;

namespace RelationsGraph.Tests.Language.Neural;

public sealed class ShippedModelTests
{
    [Theory]
    [InlineData(ShippedModels.Default, 0.97, 0.90, 0.87, 0.88)]
    [InlineData(ShippedModels.Fast, 0.965, 0.87, 0.84, 0.86)]
    public void A_model_agrees_with_a_treebank(string model, double upos, double las, double rawLas, double rawSentences)
    {
        using var reader = new StreamReader(SharedData.Require("data", "ud-english-ewt", "dev.conllu"));
        var gold = ConlluReader.Read(reader, "dev.conllu").ToList();
        var analyzer = new TextAnalyzer(ShippedModels.Get(model));
        var (text, words) = TreebankConversion.ToWords(gold);
        var given = Score(gold, analyzer.Analyze(text, words));
        var raw = Score(gold, analyzer.Analyze(TreebankConversion.ToText(gold)));

        Assert.InRange(given["UPOS"], upos, 1);
        Assert.InRange(given["LAS"], las, 1);
        Assert.InRange(raw["LAS"], rawLas, 1);
        Assert.InRange(raw["Sentences"], rawSentences, 1);
    }

    [Fact]
    public void Sentences_end_where_readers_see_them_end()
    {
        var document = new TextAnalyzer(ShippedModels.Get(ShippedModels.Default)).Analyze(
            "BRUSSELS (Reuters) - The U.S. envoy met Gen. Karim on Jan. 5. “We agreed on little. Talks go on,” he said. He left at 5 p.m. and flew home.");
        Assert.Equal(
            ["BRUSSELS", "The", "“", "Talks", "He"],
            document.Sentences.Select(sentence => sentence.Tokens[0].Text));
    }

    [Fact]
    public void Names_of_no_list_are_found()
    {
        var document = new TextAnalyzer(ShippedModels.Get(ShippedModels.Default)).Analyze("Oswin Tarrablade met Lutta Quist in Bravendorf on Monday.");
        var tags = document.Tokens.Select(token => token.Analysis!.NameTag).ToList();
        Assert.Equal(["B-PER", "I-PER", "O", "B-PER", "I-PER", "O"], tags.Take(6));
        Assert.True(tags[6] is "B-GPE" or "B-LOC", tags[6]);
    }

    [Fact]
    public void Months_are_spelt_out_in_lemmas()
    {
        string[] months = ["Jan.", "Feb.", "Mar.", "Apr.", "Jun.", "Jul.", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];
        var analyzer = new TextAnalyzer(ShippedModels.Get(ShippedModels.Fast));
        var lemmas = months.Select(month => analyzer.Analyze($"She went to Rome on {month} 5 and stayed there.").Tokens.Single(token => token.Text == month).Analysis!.Lemma);
        Assert.Equal(["January", "February", "March", "April", "June", "July", "August", "September", "October", "November", "December"], lemmas);
    }

    [Fact]
    public void Only_models_that_there_are_can_be_got() =>
        Assert.Equal("There is no model 'slow'. (Parameter 'name')", Assert.Throws<ArgumentException>(() => ShippedModels.Get("slow")).Message);

    private static Dictionary<string, double> Score(List<TreebankSentence> gold, Document document) =>
        TreebankScorer.Score(gold, [.. document.ToTreebankSentences()]).ToDictionary(score => score.Metric, score => score.Score.F1);
}
