using RelationsGraph.Extraction.Evaluation;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Tests.Extraction.Evaluation;

public class GraphScorerTests
{
    private static readonly AnnotatedEntity China = new("China", "Country", ["PRC"], "CHN");
    private static readonly AnnotatedEntity Russia = new("Russia", "Country", [], "RUS");
    private static readonly AnnotatedEntity WangYi = new("Wang Yi", "Person", ["Wang"], null);

    [Fact]
    public void A_graph_agrees_with_itself()
    {
        var document = Document([China, Russia], [new AnnotatedRelation("China", "SUPPORTS", "Russia") { Status = "ongoing", Start = new(2025, 3, 31) }]);
        var score = Score(document, document);
        Assert.Equal(new MatchCounts(2, 0, 0), score.Entities);
        Assert.Equal(new MatchCounts(1, 0, 0), score.TypedEdges);
        Assert.Equal((1, 1, 1), (score.StatusAccuracy, score.NegationAccuracy, score.DateAccuracy));
        Assert.Empty(score.Mistakes);
    }

    [Fact]
    public void Nothing_predicted_is_all_missed()
    {
        var score = Score(Document([China, Russia], [new AnnotatedRelation("China", "SUPPORTS", "Russia")]), null);
        Assert.Equal((1, 0), (score.DocumentCount, score.PredictedCount));
        Assert.Equal(new MatchCounts(0, 0, 2), score.Entities);
        Assert.Equal(new MatchCounts(0, 0, 1), score.TypedEdges);
        Assert.Null(score.StatusAccuracy);
    }

    [Theory]
    [InlineData("MEETS", true)]
    [InlineData("VISITS", false)]
    public void Only_symmetric_types_match_either_way_round(string type, bool isRight)
    {
        var score = Score(
            Document([China, Russia], [new AnnotatedRelation("China", type, "Russia")]),
            Document([China, Russia], [new AnnotatedRelation("Russia", type, "China")]));
        Assert.Equal(isRight ? 1 : 0, score.TypedEdges.Right);
        Assert.Equal(1, score.Pairs.Right);
    }

    [Fact]
    public void Alternatives_count_as_right()
    {
        var gold = new AnnotatedRelation("Wang Yi", "VISITS", "Russia")
        {
            Status = "planned",
            AlternativeTypes = ["TALKS_WITH"],
            AlternativeSources = ["China"],
            AlternativeStatuses = ["ongoing"],
        };
        var score = Score(
            Document([China, Russia, WangYi], [gold]),
            Document([China, Russia, WangYi], [new AnnotatedRelation("China", "TALKS_WITH", "Russia") { Status = "ongoing" }]));
        Assert.Equal(new MatchCounts(1, 0, 0), score.TypedEdges);
        Assert.Equal(1, score.StatusAccuracy);
    }

    [Fact]
    public void A_debatable_relation_counts_neither_way()
    {
        var gold = Document([China, Russia], [new AnnotatedRelation("China", "SUPPORTS", "Russia") { IsDebatable = true }]);
        Assert.Equal(default, Score(gold, null).TypedEdges);
        Assert.Equal(default, Score(gold, gold).TypedEdges);
    }

    [Fact]
    public void Of_two_tellings_the_one_with_the_right_status_is_taken_and_the_other_is_no_mistake()
    {
        var predicted = new[] { "planned", "happened" }.Select(status => new AnnotatedRelation("China", "SUPPORTS", "Russia") { Status = status });
        var score = Score(
            Document([China, Russia], [new AnnotatedRelation("China", "SUPPORTS", "Russia") { Status = "happened" }]),
            Document([China, Russia], [.. predicted]));
        Assert.Equal(new MatchCounts(1, 0, 0), score.TypedEdges);
        Assert.Equal(1, score.StatusAccuracy);
    }

    [Fact]
    public void A_mention_is_not_scored()
    {
        var predicted = Document([China], [new AnnotatedRelation("Some article", "MENTIONS", "China")]);
        Assert.Equal(default, Score(Document([China], []), predicted).TypedEdges);
    }

    [Theory]
    [InlineData("PRC", "Country", null)]
    [InlineData("the People's Republic", "Country", "CHN")]
    [InlineData("CHINA!", "Place", null)]
    public void A_country_is_matched_by_name_alias_or_code(string name, string label, string? code)
    {
        var relation = new AnnotatedRelation("China", "SUPPORTS", "Russia");
        var other = new AnnotatedEntity(name, label, [], code);
        var score = Score(Document([China, Russia], [relation]), Document([other, Russia], [relation with { Source = name }]));
        Assert.Equal(new MatchCounts(1, 0, 0), score.TypedEdges);
    }

    [Theory]
    [InlineData("war in Ukraine", "Ukraine war", true)]
    [InlineData("war in Ukraine", "war", true)]
    [InlineData("climate", "climate", true)]
    [InlineData("bilateral trade dispute", "border dispute over land", false)]
    public void Topics_are_the_same_where_they_share_half_of_their_words(string first, string second, bool areSame)
    {
        var gold = Document([China, new AnnotatedEntity(first, "Topic", [], null)], [new AnnotatedRelation("China", "DISCUSSES", first)]);
        var predicted = Document([China, new AnnotatedEntity(second, "Topic", [], null)], [new AnnotatedRelation("China", "DISCUSSES", second)]);
        Assert.Equal(areSame ? 1 : 0, Score(gold, predicted).TypedEdges.Right);
    }

    [Theory]
    [InlineData(0, 0, 0, 0, 0, 0)]
    [InlineData(1, 31, 0, 0.0312, 1, 0.0606)]
    [InlineData(3, 29, 0, 0.0938, 1, 0.1714)]
    [InlineData(2, 1, 1, 0.6667, 0.6667, 0.6667)]
    public void Shares_are_rounded_to_four_decimals_ties_to_even(int right, int wrong, int missed, double precision, double recall, double f1)
    {
        var counts = new MatchCounts(right, wrong, missed);
        Assert.Equal((precision, recall, f1), (counts.Precision, counts.Recall, counts.F1));
    }

    internal static AnnotatedDocument Document(IEnumerable<AnnotatedEntity> entities, IEnumerable<AnnotatedRelation> relations) =>
        new("d1", [.. entities], [.. relations]);

    private static GraphScore Score(AnnotatedDocument gold, AnnotatedDocument? predicted)
    {
        var scorer = new GraphScorer(GraphSchema.Default);
        scorer.Add(gold, predicted);
        return scorer.Score;
    }
}
