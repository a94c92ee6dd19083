namespace RelationsGraph.Extraction.Syntax;

/// <summary>How a verb hangs on what governs it.</summary>
internal enum PredicationLink
{
    /// <summary>On nothing.</summary>
    Root,

    /// <summary>Joined to another by a coordinator, with the same subject.</summary>
    Coordinate,

    /// <summary>An infinitive or gerund that a verb, adjective or noun asks for: <c>plans to visit</c>.</summary>
    Controlled,

    /// <summary>The clause that is said: <c>said that it would visit</c>.</summary>
    Complement,

    /// <summary>After a subordinator: <c>if</c>, <c>after</c>.</summary>
    Adverbial,

    /// <summary>A relative clause or participle on a noun.</summary>
    Relative,
}
