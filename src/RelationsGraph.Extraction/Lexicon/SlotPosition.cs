namespace RelationsGraph.Extraction.Lexicon;

/// <summary>A position that a party of an event may have beside its word.</summary>
internal enum SlotPosition
{
    /// <summary>The subject of the verb, whichever its voice (<c>subj</c>).</summary>
    Subject,

    /// <summary>The direct object (<c>obj</c>).</summary>
    Object,

    /// <summary>The first of two objects (<c>iobj</c>).</summary>
    IndirectObject,

    /// <summary>The possessor or the demonym before a noun (<c>poss</c>).</summary>
    Possessor,

    /// <summary>What the noun itself, or the noun that an adjective describes, refers to (<c>self</c>).</summary>
    Self,

    /// <summary>The name that a hyphen joins to an adjective (<c>joined</c>): <c>Iran</c> in <c>Iran-backed rebels</c>.</summary>
    Joined,

    /// <summary>The subject of the clause that is said, or of the one that the noun asks for (<c>clause</c>): <c>the need for Iran to stop</c>.</summary>
    ClauseSubject,

    /// <summary>The subject of the condition under which it is said to be done (<c>condition</c>): <c>Iran</c> in <c>will retaliate if Iran attacks</c>.</summary>
    Condition,

    /// <summary>What the verb that depends on it acts on (<c>embedded</c>): <c>Iran</c> in <c>threatens to attack Iran</c>.</summary>
    Embedded,

    /// <summary>After a preposition, which is its name in the table.</summary>
    Oblique,

    /// <summary>Who owns what stands after a preposition (<c>in.poss</c>): <c>Israel</c> in <c>killed in an Israeli raid</c>.</summary>
    ObliqueOwner,
}
