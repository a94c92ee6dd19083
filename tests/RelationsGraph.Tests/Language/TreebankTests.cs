using RelationsGraph.TaggerTrainer;

namespace RelationsGraph.Tests.Language;

public sealed class TreebankTests
{
    [Fact]
    public void The_built_in_analysis_agrees_with_a_treebank()
    {
        var path = SharedData.Require("data", "ud-english-ewt", "dev.conllu");

        var score = TaggerScore.Measure(Treebank.Read(path));

        TestContext.Current.SendDiagnosticMessage(score.ToString());
        Assert.True(score.PartOfSpeech >= 0.938, score.ToString());
        Assert.True(score.Form >= 0.928, score.ToString());
        Assert.True(score.Lemma >= 0.97, score.ToString());
        Assert.True(score.RawWords >= 0.985, score.ToString());
        Assert.True(score.RawSentences >= 0.78, score.ToString());
        Assert.True(score.RawPartOfSpeech >= 0.928, score.ToString());
    }
}
