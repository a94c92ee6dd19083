namespace RelationsGraph.Language;

/// <summary>What a modal auxiliary adds to its verb. <c>will</c> and <c>shall</c> are tense, not modality.</summary>
public enum Modality
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary><c>may</c>, <c>might</c>, <c>can</c>, <c>could</c>.</summary>
    Possible,

    /// <summary><c>must</c>, <c>should</c>, <c>ought to</c>, <c>have to</c>, <c>need to</c>.</summary>
    Necessary,

    /// <summary><c>would</c>: conditional, or the future seen from the past.</summary>
    Conditional,
}
