namespace RelationsGraph.Language;

/// <summary>The tense a verb group shows.</summary>
public enum VerbTense
{
    /// <summary>None: an infinitive, a participle, an imperative, or a modal without time.</summary>
    None,

    /// <summary>Simple past, past progressive, past perfect, and the present perfect (<c>has met</c>).</summary>
    Past,

    /// <summary>Simple present and present progressive.</summary>
    Present,

    /// <summary><c>will</c>, <c>shall</c>, <c>is going to</c>, <c>is to</c>, <c>is about to</c>.</summary>
    Future,
}
