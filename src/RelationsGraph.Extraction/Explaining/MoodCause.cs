namespace RelationsGraph.Extraction.Explaining;

/// <summary>In which way a word has its share in how real an event is told to be.</summary>
public enum MoodCause
{
    /// <summary>The verb's own tense, modal and negation.</summary>
    Tense,

    /// <summary>A word such as <c>if</c> before the clause.</summary>
    Condition,

    /// <summary>The verb that it is joined to, whose auxiliaries it shares.</summary>
    Coordination,

    /// <summary>A verb, noun or adjective that it depends on (<c>plans to visit</c>).</summary>
    Control,

    /// <summary>The verb whose purpose it is (<c>came to meet</c>).</summary>
    Purpose,

    /// <summary>A verb of saying.</summary>
    Report,

    /// <summary>The clause that a participle stands in.</summary>
    Participle,

    /// <summary>A word before the noun (<c>a planned visit</c>).</summary>
    Premodifier,

    /// <summary>A preposition before the noun (<c>after the talks</c>).</summary>
    Preposition,

    /// <summary>A verb whose object the noun is (<c>offered a visit</c>, <c>called off the visit</c>).</summary>
    Object,

    /// <summary>A mark of the line of the lexicon.</summary>
    Mark,

    /// <summary>Nothing: a noun is taken for a fact.</summary>
    Fact,
}
