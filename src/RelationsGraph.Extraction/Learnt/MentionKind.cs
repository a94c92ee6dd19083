namespace RelationsGraph.Extraction.Learnt;

/// <summary>How a mention speaks of its entities.</summary>
internal enum MentionKind
{
    /// <summary>By a noun phrase with a name in it.</summary>
    Name,

    /// <summary>By a noun phrase without one: <c>the two countries</c>.</summary>
    Noun,

    /// <summary>By a pronoun.</summary>
    Pronoun,

    /// <summary>By a name or possessive pronoun before the head of a phrase: <c>Russian</c> in <c>Russian sanctions</c>.</summary>
    Owner,

    /// <summary>By a noun phrase that refers to nobody, and may be what is talked about.</summary>
    Topic,
}
