using RelationsGraph.Extraction;
using RelationsGraph.Extraction.Articles;
using RelationsGraph.Extraction.Explaining;
using RelationsGraph.Graph.Schema;
using RelationsGraph.Language;

namespace RelationsGraph.Tests.Extraction.Explaining;

/// <summary>
/// What explanations say of sentences: <c>Cases/Explaining/edges.tsv</c> names an edge and how it came about, <c>misses.tsv</c> a word that gives
/// none and what stops it. Every text is of 28 March 2025.
/// </summary>
public sealed class ExplanationTests
{
    private static readonly DateOnly Published = new(2025, 3, 28);
    private static readonly RelationExtractor Extractor = new(GraphSchema.Default);

    public static TheoryData<string, string, string, string, string, string> Edges()
    {
        var cases = new TheoryData<string, string, string, string, string, string>();
        foreach (var cells in Rows("edges.tsv"))
        {
            cases.Add(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
        }

        return cases;
    }

    public static TheoryData<string, string, string, string> Misses()
    {
        var cases = new TheoryData<string, string, string, string>();
        foreach (var cells in Rows("misses.tsv"))
        {
            cases.Add(cells[0], cells[1], cells[2], cells[3]);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Edges))]
    public void An_edge_is_traced_to_what_made_it(string text, string edge, string decision, string source, string target, string mood)
    {
        var explained = Explain(text).Sentences.SelectMany(sentence => sentence.Edges).ToList();

        var one = Assert.Single(explained, candidate => $"{candidate.Source.Mention.Name} {candidate.Edge.Type} {candidate.Target.Mention.Name}" == edge);
        Assert.Equal((decision, source, target, mood), (TextOf(one.Decision), TextOf(one.Source), TextOf(one.Target), TextOf(one.Mood)));
    }

    [Theory]
    [MemberData(nameof(Misses))]
    public void A_word_without_an_edge_says_what_stopped_it(string text, string word, string obstacle, string detail)
    {
        var rejected = Explain(text).Sentences.SelectMany(sentence => sentence.Rejected).First(candidate => candidate.Word == word);

        Assert.Equal((obstacle, detail), (NameOf(rejected.Obstacle), DetailOf(rejected)));
    }

    [Fact]
    public void An_explanation_has_the_graph_that_extraction_gives()
    {
        foreach (var path in Directory.EnumerateFiles(Repository.PathOf("samples"), "*.txt"))
        {
            var article = new Article(File.ReadAllText(path)) { Published = Published };
            var explanation = Extractor.Explain(article);

            var plain = Extractor.Extract(article);
            Assert.Equal(plain.Edges.Select(edge => (edge.Key, edge.Properties)), explanation.Fragment.Edges.Select(edge => (edge.Key, edge.Properties)));
            Assert.Equal(plain.Edges.Where(edge => edge.Type != "MENTIONS").Select(edge => edge.Key),
                explanation.Sentences.SelectMany(sentence => sentence.Edges).Select(explained => explained.Edge.Key).Distinct().Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void A_suggested_line_makes_the_edge_that_was_missing()
    {
        using var folder = new TemporaryFolder();
        foreach (var cells in Rows("misses.tsv"))
        {
            if (Explain(cells[0]).Sentences[0].Rejected.FirstOrDefault(candidate => candidate.Suggestion is not null) is not { Suggestion: { } suggestion })
            {
                continue;
            }

            File.WriteAllText(folder.PathOf("predicates.extra.tsv"), "phrase\tpos\ttype\tsource\ttarget\ttopic\tmarks\n" + suggestion.ToLine("PRAISES") + "\n");
            var taught = new RelationExtractor(GraphSchema.Default, RelationsGraph.Extraction.Lexicon.ExtractionLexicon.Load(GraphSchema.Default, folder.Path));
            var edge = Assert.Single(taught.Extract(ArticleOf(cells[0])).Edges, edge => edge.Type == "PRAISES");
            Assert.Equal((suggestion.SourceMention.EntityId, suggestion.TargetMention.EntityId), (edge.SourceId, edge.TargetId));
        }
    }

    [Fact]
    public void A_date_says_the_words_that_it_comes_from()
    {
        var edge = Assert.Single(Explain("Ghana attacked Togo on Monday.").Sentences[0].Edges);

        Assert.Equal(new ExplainedDate(new(2025, 3, 24), new(2025, 3, 24), "day", DateCause.Clause, "Monday"), edge.Date);
    }

    [Fact]
    public void The_factors_multiply_to_the_confidence()
    {
        var edge = Assert.Single(Explain("Moscow attacked Togo.").Sentences[0].Edges);

        Assert.Equal(["event", "source", "target"], edge.Factors.Select(factor => factor.Name));
        Assert.Equal(edge.Edge.Evidence[0].Confidence, edge.Factors.Aggregate(1.0, (product, factor) => product * factor.Value), 2);
    }

    [Fact]
    public void A_document_of_another_text_is_refused() =>
        Assert.Throws<ArgumentException>(() => Extractor.Explain(ArticleOf("Ghana attacked Togo."), new TextAnalyzer().Analyze("Ghana slept.")));

    private static ArticleExplanation Explain(string text) => Extractor.Explain(ArticleOf(text));

    private static Article ArticleOf(string text) => new(text) { Published = Published };

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", "Explaining", file)).Skip(1).Select(line => line.Split('\t'));

    private static string TextOf(EdgeDecision decision) => decision switch
    {
        FrameDecision frame => $"{frame.Words}: {frame.Entry.Words}",
        RuleDecision rule => $"{rule.Words}: rule {NameOf(rule.Rule)}",
        _ => decision.Words,
    };

    private static string TextOf(ExplainedArgument argument)
    {
        var owner = argument.OwnerOf is { } thing ? $", owner of {thing}" : "";
        return $"{argument.Slot ?? "-"} {argument.Mention.Text} {NameOf(argument.Mention.Rule)}{owner}";
    }

    private static string TextOf(ExplainedMood? mood)
    {
        if (mood is null)
        {
            return "-";
        }

        var steps = mood.Steps.Count > 0 ? string.Join("; ", mood.Steps.Select(TextOf)) : mood.Status;
        return mood.Speaker is { } speaker ? $"{steps}, claimed by {speaker.Name}" : steps;
    }

    // What the word does, where the lexicon says it; else the status that results
    private static string TextOf(ExplainedMoodStep step)
    {
        var result = step.Cause is MoodCause.Control or MoodCause.Condition or MoodCause.Mark ? step.Effect : (step.Negated ? "not " : "") + step.Status;
        return string.Join(' ', new[] { NameOf(step.Cause), step.Word, result }.OfType<string>());
    }

    private static string DetailOf(RejectedCandidate rejected) => rejected switch
    {
        { Suggestion: { } line } => $"{line.Phrase} {line.PartOfSpeech} {line.Source} {line.Target}",
        { Mood: { } mood, Obstacle: not EdgeObstacle.SameEntity } => TextOf(mood),
        { Source: { } source, Target: { } target } => $"{source.Name} - {target.Name}",
        _ => string.Join("; ", rejected.Slots.Where(slot => rejected.Obstacle != EdgeObstacle.NoSource || !slot.IsTarget).Select(TextOf)),
    };

    private static string TextOf(SlotFinding slot)
    {
        var who = slot.Phrase is null ? "-" : slot.Mentions is [var first, ..] ? first.Name : "nobody";
        return $"{(slot.IsTarget ? "target" : "source")} {slot.Slot}: {who}";
    }

    private static string NameOf<T>(T value)
        where T : struct, Enum
    {
        var name = $"{value}";
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
