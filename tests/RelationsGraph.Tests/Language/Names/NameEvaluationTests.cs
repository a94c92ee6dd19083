using CsCheck;
using RelationsGraph.Language.Names;

namespace RelationsGraph.Tests.Language.Names;

public sealed class NameEvaluationTests
{
    private const string Conll2003 = """
        -DOCSTART- -X- O O

        Wang NNP I-NP I-PER
        Yi NNP I-NP I-PER
        met VBD I-VP O
        Lavrov NNP I-NP I-PER
        . . O O

        Moscow NNP I-NP I-LOC
        NATO NNP I-NP B-ORG
        """;

    private const string Numbered = "# newdoc id = a\n1\tWang\tB-PER\t-\t-\n2\tYi\tI-PER\t-\tjo\n\n";

    [Fact]
    public void Names_are_read_in_the_columns_of_CoNLL_2003()
    {
        var sentences = Read(Conll2003);
        Assert.Equal(["Wang", "Yi", "met", "Lavrov", "."], sentences[0].Words);
        Assert.Equal([new(0, 2, "PER"), new(3, 4, "PER")], sentences[0].Names);
        Assert.Equal([new(0, 1, "LOC"), new(1, 2, "ORG")], sentences[1].Names);
    }

    [Fact]
    public void Names_are_read_beside_numbered_words()
    {
        var sentence = Assert.Single(Read(Numbered));
        Assert.Equal(["Wang", "Yi"], sentence.Words);
        Assert.Equal([new(0, 2, "PER")], sentence.Names);
    }

    [Theory]
    [InlineData("", "names.txt:1: the file has no words. Give a word and its tag on each line.")]
    [InlineData("met O\nLavrov\n", "names.txt:2: 'Lavrov' has no tag such as O, B-PER or I-LOC in the column of the others.")]
    [InlineData("met O\nLavrov PERSON\n", "names.txt:2: 'Lavrov PERSON' has no tag such as O, B-PER or I-LOC in the column of the others.")]
    public void What_breaks_the_format_is_named_with_its_line(string text, string message) =>
        Assert.Equal(message, Assert.Throws<NameColumnsException>(() => Read(text)).Message);

    [Fact]
    public void Only_a_name_of_the_same_words_and_kind_is_right()
    {
        var gold = Read("Wang B-PER\nYi I-PER\nmet O\nNATO B-ORG\nin O\nRome B-LOC\n");
        var system = Read("Wang B-PER\nYi O\nmet O\nNATO B-PER\nin O\nRome B-GPE\n");
        var scores = NameScorer.Score(gold, system).ToDictionary(pair => pair.Metric, pair => (pair.Score.Gold, pair.Score.System, pair.Score.Correct));
        Assert.Equal((1, 1, 1), scores["LOC"]);
        Assert.Equal((1, 0, 0), scores["ORG"]);
        Assert.Equal((1, 2, 0), scores["PER"]);
        Assert.Equal((3, 3, 1), scores["names"]);
    }

    [Fact]
    public void Kinds_that_the_data_do_not_have_do_not_count()
    {
        var scores = NameScorer.Score(Read("Rome B-LOC\nFIFA B-MISC\n"), Read("Rome B-LOC\nFIFA B-NORP\n"));
        Assert.Equal(["LOC", "names"], scores.Select(score => score.Metric));
        Assert.Equal(1, scores[^1].Score.F1);
    }

    [Fact]
    public void Any_text_is_read_or_refused() => Gen.String.Sample(text =>
    {
        try
        {
            var sentences = Read(text);
            Assert.Equal(1, NameScorer.Score(sentences, sentences)[^1].Score is { Gold: 0 } ? 1 : NameScorer.Score(sentences, sentences)[^1].Score.F1);
        }
        catch (NameColumnsException exception)
        {
            Assert.StartsWith("names.txt:", exception.Message, StringComparison.Ordinal);
        }
    });

    private static IReadOnlyList<NamedSentence> Read(string text) => NameColumnsReader.Read(new StringReader(text), "names.txt");
}
