namespace RelationsGraph.Extraction.Explaining;

/// <summary>A verb with what stands around it, whichever parser found that.</summary>
/// <param name="Verb">The verb with its auxiliaries, verbatim.</param>
/// <param name="Lemma">The dictionary form of the main verb, as the lexicon has it.</param>
/// <param name="IsPassive">Whether its subject undergoes what it says.</param>
/// <param name="Subject">The subject, its own or that of the verb it hangs on; or null.</param>
/// <param name="Objects">The objects, at most two.</param>
/// <param name="Obliques">The phrases with prepositions that may belong to it, each with its preposition.</param>
/// <param name="Link">How it hangs on its governor: <c>root</c>, <c>coordinate</c>, <c>controlled</c>, <c>complement</c>, <c>adverbial</c>, <c>relative</c>.</param>
/// <param name="Governor">The verb that it hangs on, or null.</param>
public sealed record ExplainedClause(
    string Verb,
    string Lemma,
    bool IsPassive,
    string? Subject,
    IReadOnlyList<string> Objects,
    IReadOnlyList<string> Obliques,
    string Link,
    string? Governor);
