namespace RelationsGraph.Extraction.Lexicon;

/// <summary>What a word does to an event that depends on it.</summary>
internal enum ModifierEffect
{
    /// <summary>Nothing: the event counts as if it stood alone (<c>manages to</c>).</summary>
    Plain,

    /// <summary>It lies ahead (<c>plans to</c>).</summary>
    Planned,

    /// <summary>It may take place (<c>wants to</c>).</summary>
    Possible,

    /// <summary>It does not take place (<c>refuses to</c>).</summary>
    Negated,

    /// <summary>It is only asked for, charged or feared, and no event (<c>accuses of</c>).</summary>
    Content,

    /// <summary>It is claimed by the subject (<c>says</c>).</summary>
    Speech,

    /// <summary>It is denied by the subject (<c>denies that</c>).</summary>
    SpeechDenied,

    /// <summary>It is doubtful (<c>alleges that</c>).</summary>
    SpeechDoubted,

    /// <summary>In what is said: the subject is asked to do it (<c>must</c>).</summary>
    Ask,

    /// <summary>The verb means no more than its noun (<c>pay a visit</c>).</summary>
    Light,

    /// <summary>As <see cref="Light"/>, and the event does not take place (<c>cancel a visit</c>).</summary>
    LightCancelled,
}
