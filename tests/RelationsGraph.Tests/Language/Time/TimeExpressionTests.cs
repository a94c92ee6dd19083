using System.Globalization;
using RelationsGraph.Language;
using RelationsGraph.Language.Time;

namespace RelationsGraph.Tests.Language.Time;

public sealed class TimeExpressionTests
{
    private static readonly TextAnalyzer Analyzer = new();

    public static TheoryData<string, string, string, string, string, string> Cases()
    {
        var data = new TheoryData<string, string, string, string, string, string>();
        foreach (var row in LanguageCases.Read("time.tsv"))
        {
            data.Add(row[0], row[1], row[2], row[3], row[4], row[5]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Words_mean_these_days(string text, string reference, string words, string start, string end, string precision)
    {
        var found = TimeExpressions.Find(Analyzer.Analyze(text), DateOf(reference));

        if (words == "-")
        {
            Assert.Empty(found);
            return;
        }

        var expression = Assert.Single(found, e => e.ToString() == words);
        Assert.Equal(
            (DateOf(start), DateOf(end), precision),
            (expression.Start, expression.End, expression.Precision.ToString().ToLowerInvariant()));
    }

    [Fact]
    public void The_caller_can_say_where_to_look()
    {
        var document = Analyzer.Analyze("Talks on Monday.");
        var friday = new DateOnly(2025, 3, 28);

        var past = TimeExpressions.Find(document, friday, _ => TimeDirection.Past);
        var future = TimeExpressions.Find(document, friday, _ => TimeDirection.Future);

        Assert.Equal(new DateOnly(2025, 3, 24), past[0].Start);
        Assert.Equal(new DateOnly(2025, 3, 31), future[0].Start);
    }

    [Theory]
    [InlineData("The war has gone on since 2014.", TimeRelation.Since)]
    [InlineData("The truce holds until Friday.", TimeRelation.Until)]
    [InlineData("The truce must hold by Friday.", TimeRelation.By)]
    [InlineData("He left before Monday.", TimeRelation.Before)]
    [InlineData("He left after Monday's raid.", TimeRelation.In)]
    [InlineData("He has been ill since the 2003 war.", TimeRelation.In)]
    [InlineData("He left after Monday.", TimeRelation.After)]
    [InlineData("He left on Monday.", TimeRelation.In)]
    public void The_preposition_before_the_words_is_told(string text, TimeRelation relation)
    {
        var found = TimeExpressions.Find(Analyzer.Analyze(text));

        Assert.Equal(relation, Assert.Single(found).Relation);
    }

    [Fact]
    public void The_ends_of_the_calendar_are_no_trap()
    {
        var document = Analyzer.Analyze("Last week, next year, two days ago, 900 years ago, next Monday, this weekend.");

        foreach (var day in new[] { DateOnly.MinValue, DateOnly.MaxValue })
        {
            Assert.NotEmpty(TimeExpressions.Find(document, day));
        }
    }

    private static DateOnly? DateOf(string text) =>
        text == "-" ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
