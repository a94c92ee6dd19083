namespace RelationsGraph.Language;

/// <summary>How a token is written.</summary>
public enum TokenShape
{
    /// <summary>No letter and no digit.</summary>
    Mark,

    /// <summary>Letters, none of them a capital.</summary>
    Lower,

    /// <summary>A capital and then none: <c>Paris</c>, <c>A</c>.</summary>
    Capitalized,

    /// <summary>Two letters or more, all capitals: <c>NATO</c>, <c>U.S.</c></summary>
    AllCaps,

    /// <summary>Begins with a capital and has another within: <c>McCain</c>, <c>NATO's</c>.</summary>
    MixedCapitalized,

    /// <summary>Has a capital, but not first: <c>iPhone</c>.</summary>
    Mixed,

    /// <summary>Begins with a digit: <c>2025</c>, <c>3.5</c>, <c>5th</c>.</summary>
    Number,
}
