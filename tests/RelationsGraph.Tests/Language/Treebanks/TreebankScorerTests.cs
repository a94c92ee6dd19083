using RelationsGraph.Language.Treebanks;

namespace RelationsGraph.Tests.Language.Treebanks;

public class TreebankScorerTests
{
    private const string Gold = """
        # newpar
        1-2	Don't	_	_	_	_	_	_	_	_
        1	Do	do	AUX	VB	_	3	aux	_	_
        2	n't	not	PART	RB	_	3	advmod	_	_
        3	go	go	VERB	VB	VerbForm=Inf	0	root	_	SpaceAfter=No
        4	.	.	PUNCT	.	_	3	punct	_	_

        """;

    [Fact]
    public void An_analysis_agrees_with_itself()
    {
        Assert.All(Score(Gold, Gold), pair => Assert.Equal(1.0, pair.Value.F1));
    }

    [Fact]
    public void Words_of_a_token_are_aligned_by_their_forms()
    {
        // One word in place of two: it is not among the words of the token, the others are as they were
        var scores = Score(Gold, """
            1	Don't	do	AUX	VB	_	2	aux	_	_
            2	go	go	VERB	VB	_	0	root	_	SpaceAfter=No
            3	.	.	PUNCT	.	_	2	punct	_	_

            """);
        Assert.Equal(new TreebankScore(4, 3, 2), scores["Words"]);
        Assert.Equal(new TreebankScore(3, 3, 3), scores["Tokens"]);
        Assert.Equal(new TreebankScore(4, 3, 1), scores["UFeats"]);
        Assert.Equal(new TreebankScore(4, 3, 2), scores["LAS"]);
    }

    [Fact]
    public void A_head_counts_where_it_is_the_same_word_and_a_relation_without_its_subtype()
    {
        var scores = Score(Gold, """
            1-2	Don't	_	_	_	_	_	_	_	_
            1	Do	do	AUX	VB	_	3	aux:x	_	_
            2	n't	not	PART	RB	_	1	advmod	_	_
            3	go	go	VERB	VB	VerbForm=Inf	0	root	_	SpaceAfter=No
            4	.	.	PUNCT	.	_	3	obj	_	_

            """);
        Assert.Equal(3, scores["UAS"].Correct);
        Assert.Equal(2, scores["LAS"].Correct);
        Assert.Equal(new TreebankScore(2, 3, 1), scores["CLAS"]);
    }

    [Fact]
    public void Sentences_count_by_their_ends()
    {
        var scores = Score(Gold, """
            1-2	Don't	_	_	_	_	_	_	_	_
            1	Do	do	AUX	VB	_	0	root	_	_
            2	n't	not	PART	RB	_	1	advmod	_	_

            1	go	go	VERB	VB	VerbForm=Inf	0	root	_	SpaceAfter=No
            2	.	.	PUNCT	.	_	1	punct	_	_

            """);
        Assert.Equal(new TreebankScore(1, 2, 0), scores["Sentences"]);
    }

    [Fact]
    public void Two_texts_are_not_compared()
    {
        var exception = Assert.Throws<ArgumentException>(() => Score(Gold, "1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_\n\n"));
        Assert.StartsWith("The analyses are of two texts: they differ after 0 characters that are not white space.", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1\tGo\tgo", "t.conllu:1: A line has 10 columns, parted by tabs; this one has 3.")]
    [InlineData("x\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_", "t.conllu:1: Column 1 must be a number or a range such as 3-4, not 'x'.")]
    [InlineData("# c\n2\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_", "t.conllu:2: The words of a sentence are numbered in order; here 1 should come, not '2'.")]
    [InlineData("1\tGo\tgo\tVERB\tVB\t_\ty\troot\t_\t_", "t.conllu:1: The head (column 7) must be the number of a word or 0, not 'y'.")]
    [InlineData("1-2\tGo\t_\t_\t_\t_\t_\t_\t_\t_\n1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_", "t.conllu:1: The words of a sentence are numbered in order; here 1 should come, not '1-2'.")]
    public void A_broken_line_is_named(string text, string message)
    {
        Assert.Equal(message, Assert.Throws<ConlluException>(() => Read(text)).Message);
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        var sentences = Read(Gold);
        using var writer = new StringWriter();
        ConlluWriter.Write(writer, sentences[0], 1);
        Assert.Equal(sentences[0].Words, Read(writer.ToString())[0].Words);
        Assert.Equal("Don't go.", sentences[0].Text);
    }

    private static Dictionary<string, TreebankScore> Score(string gold, string system) =>
        TreebankScorer.Score(Read(gold), Read(system)).ToDictionary(pair => pair.Metric, pair => pair.Score);

    private static List<TreebankSentence> Read(string text)
    {
        using var reader = new StringReader(text);
        return [.. ConlluReader.Read(reader, "t.conllu")];
    }
}
