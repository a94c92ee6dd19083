namespace RelationsGraph.Language.Tokenization;

/// <summary>What may follow an abbreviation.</summary>
internal enum AbbreviationKind
{
    /// <summary>Not an abbreviation.</summary>
    None,

    /// <summary>A name or clause follows; it never ends a sentence.</summary>
    Title,

    /// <summary>A month before a day or year.</summary>
    Month,

    /// <summary>An abbreviation only before a digit, else a word (<c>Sun.</c>).</summary>
    Weekday,

    /// <summary>An abbreviation only before a digit, else a word (<c>No.</c>).</summary>
    Number,

    /// <summary>May end a sentence.</summary>
    Other,

    /// <summary>One capital, of a name.</summary>
    Initial,
}
