namespace RelationsGraph.Language;

/// <summary>How a clause is joined to its sentence.</summary>
public enum ClauseKind
{
    /// <summary>The first clause, or one that is joined by nothing.</summary>
    Main,

    /// <summary>Joined by <c>and</c>, <c>but</c>, <c>or</c> or a semicolon.</summary>
    Coordinate,

    /// <summary>Opened by a relative pronoun or adverb after a noun.</summary>
    Relative,

    /// <summary>The content of saying or thinking: <c>that</c>, <c>whether</c>, or a bare clause after a verb of saying.</summary>
    Complement,

    /// <summary>Opened by another subordinator: <c>because</c>, <c>after</c>, <c>if</c>, <c>when</c>.</summary>
    Subordinate,
}
