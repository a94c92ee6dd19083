namespace RelationsGraph.Extraction.Explaining;

/// <summary>What kept a word of a sentence from making an edge.</summary>
public enum EdgeObstacle
{
    /// <summary>The lexicon has no line for the word.</summary>
    UnknownWord,

    /// <summary>The lexicon has lines for the word, but they ask for other words beside it.</summary>
    WordsMissing,

    /// <summary>A line of the lexicon says that these words tell no event (<c>no-event</c>).</summary>
    SaysNoEvent,

    /// <summary>No phrase that may be the source stands in one of the places of the frame.</summary>
    NoSource,

    /// <summary>No phrase that may be the target stands in one of the places of the frame.</summary>
    NoTarget,

    /// <summary>Source and target are the same entity.</summary>
    SameEntity,

    /// <summary>The vocabulary does not allow the type between entities of these labels.</summary>
    NotAllowed,

    /// <summary>It is only asked for, charged, threatened, feared or a condition, and so no event.</summary>
    NotTold,

    /// <summary>A trained model of relations finds it unlikely.</summary>
    Unlikely,

    /// <summary>A state that is denied, planned or only possible does not hold.</summary>
    StateNotHeld,
}
