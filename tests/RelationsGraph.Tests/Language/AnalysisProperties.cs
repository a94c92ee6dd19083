using CsCheck;
using RelationsGraph.Language;
using RelationsGraph.Language.Time;

namespace RelationsGraph.Tests.Language;

public sealed class AnalysisProperties
{
    private static readonly TextAnalyzer Analyzer = new();

    // Pieces that the tokeniser and the splitter look at closely, lone surrogates and control characters among them
    private static readonly string[] KnownPieces =
    [
        "Lavrov", "the", "U.S.", "Gen.", "J.", "No.", "5", "3.5", "2025-05-09", "don't", "China's", "cannot", "\"", "“", "”", "'", "’", "``", "''",
        ".", "...", "!", "?!", ",", "-", "--", "—", "(", ")", "p.m.", "May 9", "Friday", "http://a.b/c", "a@b.org", "@", "#", "👍🏽", "\u200D",
        "\ud83d", "\udc4d", "\0", "\u0007", "\uFEFF", "\u0301", "é", "中国", "\n", "\n\n", "\r\n", "\t", " ", "\u00A0", "\u2028", "said", "will",
        "to", "visit", "who", "that", "and", "of", "from", "ago", "last", "week", ":", ";", "•", "$", "%", "/", "&", "_", "+", "'s", "n't", "al-",
    ];

    private static readonly Gen<string> Piece =
        Gen.OneOf(Gen.Int[0, KnownPieces.Length - 1].Select(i => KnownPieces[i]), Gen.String[0, 4]);

    private static readonly Gen<string> Text =
        Gen.Select(Piece.Array[0, 40], Gen.Bool).Select((pieces, isSpaced) => string.Join(isSpaced ? " " : string.Empty, pieces));

    [Fact]
    public void Tokens_lie_in_order_and_cover_all_but_white_space() => Text.Sample(text =>
    {
        var position = 0;
        foreach (var token in Analyzer.Analyze(text).Tokens)
        {
            Assert.True(token.Start >= position && token.End > token.Start);
            Assert.True(string.IsNullOrWhiteSpace(text[position..token.Start]));
            Assert.Equal(text[token.Start..token.End], token.Text);
            position = token.End;
        }

        Assert.True(string.IsNullOrWhiteSpace(text[position..]));
    });

    [Fact]
    public void Sentences_share_out_the_tokens_and_clauses_those_of_a_sentence() => Text.Sample(text =>
    {
        var document = Analyzer.Analyze(text);
        Assert.Equal(document.Tokens, document.Sentences.SelectMany(sentence => sentence.Tokens));
        foreach (var sentence in document.Sentences)
        {
            Assert.Equal(sentence.Tokens, sentence.Clauses.SelectMany(clause => clause.Tokens));
            Assert.All(sentence.Tokens, token => Assert.Same(sentence, document.SentenceOf(token)));
        }
    });

    [Fact]
    public void Chunks_and_groups_lie_in_order_inside_their_sentence() => Text.Sample(text =>
    {
        foreach (var sentence in Analyzer.Analyze(text).Sentences)
        {
            AssertInOrder(sentence, sentence.NounChunks.Select(chunk => chunk.Tokens));
            AssertInOrder(sentence, sentence.VerbGroups.Select(group => group.Tokens));
            Assert.All(sentence.NounChunks, chunk => Assert.True(chunk.Tokens.Contains(chunk.Head)));
            Assert.All(sentence.VerbGroups, group => Assert.True(group.Tokens.Contains(group.Main)));
        }
    });

    [Fact]
    public void Every_token_has_a_lemma_in_lower_case() => Text.Sample(text =>
        Assert.All(Analyzer.Analyze(text).Tokens, token => Assert.True(token.Lemma.Length > 0 && !token.Lemma.Any(char.IsUpper))));

    [Fact]
    public void Quotations_and_time_expressions_do_not_overlap() => Text.Sample(text =>
    {
        var document = Analyzer.Analyze(text);
        Assert.All(document.Quotations.Skip(1).Zip(document.Quotations), pair => Assert.True(pair.Second.Tokens.End <= pair.First.Tokens.Start));
        var times = TimeExpressions.Find(document, new DateOnly(2025, 3, 28));
        Assert.All(times.Skip(1).Zip(times), pair => Assert.True(pair.Second.Tokens.End <= pair.First.Tokens.Start));
        Assert.All(times, time => Assert.True(time.Start is null == time.End is null && time.Start.GetValueOrDefault() <= time.End.GetValueOrDefault()));
    });

    [Fact]
    public void A_paragraph_alone_is_analysed_as_in_its_text() => Gen.Select(Text, Text).Sample((first, second) =>
    {
        var offset = first.Length + 2;
        var alone = Analyzer.Analyze(second);
        var within = Analyzer.Analyze(first + "\n\n" + second);
        var count = alone.Tokens.Count;
        Assert.Equal(
            alone.Tokens.Select(token => Describe(token, 0)), within.Tokens.TakeLast(count).Select(token => Describe(token, offset)));
        Assert.Equal(
            alone.Sentences.Select(sentence => sentence.Text), within.Sentences.TakeLast(alone.Sentences.Count).Select(sentence => sentence.Text));
    });

    [Fact]
    public void The_same_text_has_the_same_analysis_on_every_thread()
    {
        const string Text = "Last month, Beijing hosted an official who had said on Friday that talks \"may begin\" soon.";
        var expected = Describe(Analyzer.Analyze(Text));

        var found = new string[64];
        Parallel.For(0, found.Length, i => found[i] = Describe(Analyzer.Analyze(Text)));

        Assert.All(found, description => Assert.Equal(expected, description));
    }

    [Theory]
    [InlineData("word ")]
    [InlineData("word")]
    [InlineData("\"")]
    [InlineData("'a ")]
    [InlineData("a-")]
    [InlineData("a.")]
    [InlineData("1.")]
    [InlineData("1-")]
    [InlineData("who and ")]
    [InlineData("May 9 ")]
    [InlineData("big ")]
    [InlineData("is ")]
    [InlineData("to ")]
    [InlineData("\n")]
    [InlineData("line one of many\n")]
    [InlineData("\ud83d")]
    [InlineData("a@")]
    [InlineData("the dog's ")]
    public void A_text_of_one_piece_over_and_over_is_analysed_in_full(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));

        var document = Analyzer.Analyze(text);
        TimeExpressions.Find(document, new DateOnly(2025, 3, 28));

        Assert.Equal(text.Count(c => !char.IsWhiteSpace(c)), document.Tokens.Sum(token => token.Text.Count(c => !char.IsWhiteSpace(c))));
    }

    private static string Describe(Token token, int shift) => $"{token.Start - shift} {token} {token.Lemma} {token.IsQuoted}";

    private static void AssertInOrder(Sentence sentence, IEnumerable<TokenSpan> spans)
    {
        var position = sentence.Tokens.Start;
        foreach (var span in spans)
        {
            Assert.True(span.Start >= position && span.End > span.Start && span.End <= sentence.Tokens.End);
            position = span.End;
        }
    }

    private static string Describe(Document document) => string.Join('\n', document.Sentences.SelectMany(sentence =>
        sentence.Tokens.Select(token => $"{token} {token.Lemma}").Concat(sentence.Clauses.Select(clause => clause.ToString()))));
}
