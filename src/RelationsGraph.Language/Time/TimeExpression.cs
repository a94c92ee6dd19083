namespace RelationsGraph.Language.Time;

/// <summary>Words that name a time, with the days they mean.</summary>
/// <param name="Tokens">The words, without a preposition before them.</param>
/// <param name="Kind">What the expression is made of.</param>
/// <param name="Relation">What the preposition before it says.</param>
/// <param name="Direction">Where it was looked for.</param>
/// <param name="Period">The days, or null where the words, or the missing day of writing, leave them open.</param>
public sealed record TimeExpression(
    TokenSpan Tokens, TimeKind Kind, TimeRelation Relation, TimeDirection Direction, TimePeriod? Period)
{
    /// <summary>Where the words stand in the text.</summary>
    public TextSpan Span => Tokens.Span;

    /// <summary>The first day, or null.</summary>
    public DateOnly? Start => Period?.Start;

    /// <summary>The last day, inclusive; or null.</summary>
    public DateOnly? End => Period?.End;

    /// <summary>How exactly the days are meant; <see cref="DatePrecision.Unknown"/> where there are none.</summary>
    public DatePrecision Precision => Period?.Precision ?? DatePrecision.Unknown;

    /// <summary>The words, verbatim.</summary>
    public override string ToString() => Tokens.Text;
}
