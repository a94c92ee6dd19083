using RelationsGraph.Language;

namespace RelationsGraph.Tests.Language;

public sealed class TextAnalyzerTests
{
    private static readonly TextAnalyzer Analyzer = new();

    public static TheoryData<string, string> Tokens() => LanguageCases.Pairs("tokens.tsv");

    public static TheoryData<string, string> Sentences() => LanguageCases.Pairs("sentences.tsv");

    public static TheoryData<string, string> Tags() => LanguageCases.Pairs("tags.tsv");

    public static TheoryData<string, string> Lemmas() => LanguageCases.Pairs("lemmas.tsv");

    public static TheoryData<string, string> NounChunks() => LanguageCases.Pairs("noun-chunks.tsv");

    public static TheoryData<string, string> VerbGroups() => LanguageCases.Pairs("verb-groups.tsv");

    public static TheoryData<string, string> Clauses() => LanguageCases.Pairs("clauses.tsv");

    public static TheoryData<string, string> Quotations() => LanguageCases.Pairs("quotations.tsv");

    [Theory]
    [MemberData(nameof(Tokens))]
    public void Text_falls_into_tokens(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Analyzer.Analyze(text).Tokens.Select(token => token.Text)));

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Text_falls_into_sentences(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Analyzer.Analyze(text).Sentences.Select(sentence => sentence.Text)));

    [Theory]
    [MemberData(nameof(Tags))]
    public void Words_have_parts_of_speech_and_forms(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Analyzer.Analyze(text).Tokens.Select(TagOf)));

    [Theory]
    [MemberData(nameof(Lemmas))]
    public void Words_have_dictionary_forms(string text, string expected)
    {
        var words = Analyzer.Analyze(text).Tokens.Where(token => token.PartOfSpeech != PartOfSpeech.Punct || token.Text == "'");

        Assert.Equal(expected, string.Join(' ', words.Select(token => token.Lemma)));
    }

    [Theory]
    [MemberData(nameof(NounChunks))]
    public void Sentences_hold_noun_chunks(string text, string expected)
    {
        var chunks = Analyzer.Analyze(text).Sentences.SelectMany(sentence => sentence.NounChunks).ToArray();

        Assert.Equal(expected, string.Join('|', chunks.Select(chunk => Write(text, chunk))));
        Assert.All(chunks.Skip(1).Zip(chunks), pair => Assert.True(pair.First.Possessor is null || pair.First.Possessor == pair.Second));
    }

    [Theory]
    [MemberData(nameof(VerbGroups))]
    public void Sentences_hold_verb_groups(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Analyzer.Analyze(text).Sentences.SelectMany(sentence => sentence.VerbGroups).Select(Write)));

    [Theory]
    [MemberData(nameof(Clauses))]
    public void Sentences_fall_into_clauses(string text, string expected) => Assert.Equal(
        expected,
        string.Join('|', Analyzer.Analyze(text).Sentences.SelectMany(sentence => sentence.Clauses).Select(clause => $"{clause.Kind} {clause}")));

    [Theory]
    [MemberData(nameof(Quotations))]
    public void Marks_enclose_quotations(string text, string expected)
    {
        var found = Analyzer.Analyze(text).Quotations.Select(quotation => quotation + (quotation.IsClosed ? string.Empty : "...")).ToArray();

        Assert.Equal(expected, found.Length == 0 ? "-" : string.Join('|', found));
    }

    [Fact]
    public void A_particle_goes_with_its_verb()
    {
        var group = Assert.Single(Analyzer.Analyze("They called off the talks.").Sentences[0].VerbGroups);

        Assert.Equal("off", group.Particle?.Text);
    }

    [Fact]
    public void A_clause_goes_on_after_the_one_inside_it()
    {
        var clauses = Analyzer.Analyze("Iran, which rejected the deal, warned Israel.").Sentences[0].Clauses;

        Assert.Equal([null, null, 0], clauses.Select(clause => clause.ContinuesFrom));
    }

    [Fact]
    public void Tokens_tell_how_they_are_written()
    {
        var tokens = Analyzer.Analyze("\"NATO leaders met McCain in 2014,\" said eBay.").Tokens;

        Assert.Equal(
            [
                TokenShape.Mark, TokenShape.AllCaps, TokenShape.Lower, TokenShape.Lower, TokenShape.MixedCapitalized, TokenShape.Lower,
                TokenShape.Number, TokenShape.Mark, TokenShape.Mark, TokenShape.Lower, TokenShape.Mixed, TokenShape.Mark,
            ],
            tokens.Select(token => token.Shape));
        Assert.Equal("NATO", Assert.Single(tokens, token => token.IsSentenceInitial).Text);
        Assert.Equal("NATO leaders met McCain in 2014 ,", string.Join(' ', tokens.Where(token => token.IsQuoted).Select(token => token.Text)));
    }

    [Fact]
    public void Hard_wrapped_lines_are_one_paragraph()
    {
        const string Text = "The foreign ministers of the two countries met in the\ncapital on Monday to talk about the border, and Turkish\nForeign Minister Kaya joined them in the evening of the\nsame day.";

        var sentence = Assert.Single(Analyzer.Analyze(Text).Sentences);

        Assert.Equal(0, sentence.Paragraph);
    }

    [Fact]
    public void Paragraphs_are_counted()
    {
        var sentences = Analyzer.Analyze("A headline\n\nHe came. She left.\nThey stayed.").Sentences;

        Assert.Equal([0, 1, 1, 2], sentences.Select(sentence => sentence.Paragraph));
    }

    [Fact]
    public void An_empty_text_has_nothing()
    {
        foreach (var text in new[] { string.Empty, " \n\t " })
        {
            var document = Analyzer.Analyze(text);

            Assert.Empty(document.Tokens);
            Assert.Empty(document.Sentences);
            Assert.Empty(document.Quotations);
        }
    }

    [Fact]
    public void Known_words_are_taken_as_given()
    {
        var document = Analyzer.Analyze("New York fell", [[new TextSpan(0, 8), new TextSpan(9, 13)]]);

        Assert.Equal(["New York", "fell"], document.Tokens.Select(token => token.Text));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 9)]
    public void Known_words_must_lie_in_the_text(int start, int end)
    {
        var error = Assert.Throws<ArgumentException>(() => Analyzer.Analyze("A text", [[new TextSpan(start, end)]]));

        Assert.StartsWith($"The word at {start}..{end} is empty, out of order or outside the text.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tokens_are_found_by_their_place_in_the_text()
    {
        var document = Analyzer.Analyze("Lavrov met Wang Yi in Moscow.");

        Assert.Equal("Wang Yi", document.FindTokens(new TextSpan(11, 18))?.Text);
        Assert.Equal("met Wang", document.FindTokens(new TextSpan(8, 12))?.Text);
        Assert.Null(document.FindTokens(new TextSpan(10, 11)));
    }

    private static string TagOf(Token token) =>
        $"{token.Text}/{token.PartOfSpeech}{(token.Form == WordForm.None || token.PartOfSpeech == PartOfSpeech.Pron && token.Form == WordForm.Singular ? string.Empty : "." + token.Form)}";

    private static string Write(string text, NounChunk chunk) => (chunk.Possessor is null ? string.Empty : "<")
        + text[chunk.Span.Start..chunk.Head.Start] + "[" + chunk.Head.Text + "]" + text[chunk.Head.End..chunk.Span.End];

    private static string Write(VerbGroup group)
    {
        var facts = new List<string> { group.Main.Lemma };
        AddWhere(group.Tense != VerbTense.None, $"{group.Tense}");
        AddWhere(group.Modality != Modality.None, $"{group.Modality}");
        AddWhere(group.IsPassive, "passive");
        AddWhere(group.IsNegated, "negated");
        AddWhere(group.IsInfinitive, "infinitive");
        AddWhere(group.IsProgressive, "progressive");
        AddWhere(group.IsPerfect, "perfect");
        return $"{group} = {string.Join(' ', facts)}";

        void AddWhere(bool holds, string fact)
        {
            if (holds)
            {
                facts.Add(fact.ToLowerInvariant());
            }
        }
    }
}
