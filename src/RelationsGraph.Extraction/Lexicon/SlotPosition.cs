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

    /// <summary>What the noun itself refers to (<c>self</c>).</summary>
    Self,

    /// <summary>The subject of the clause that is said (<c>clause</c>).</summary>
    ClauseSubject,

    /// <summary>What the verb that depends on it acts on (<c>embedded</c>): <c>Iran</c> in <c>threatens to attack Iran</c>.</summary>
    Embedded,

    /// <summary>After a preposition, which is its name in the table.</summary>
    Oblique,

    /// <summary>Who owns what stands after a preposition (<c>in.poss</c>): <c>Israel</c> in <c>killed in an Israeli raid</c>.</summary>
    ObliqueOwner,
}
