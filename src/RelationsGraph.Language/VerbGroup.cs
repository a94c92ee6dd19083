namespace RelationsGraph.Language;

/// <summary>A main verb with its auxiliaries and the adverbs between: <c>will not be visiting</c>, <c>to have been seen</c>.</summary>
/// <remarks>A base form after a coordinator (<c>will meet him and hold talks</c>) has the tense of the group before.</remarks>
/// <param name="Tokens">From the first auxiliary (or infinitive <c>to</c>) to the main verb and its particle.</param>
/// <param name="Main">The main verb; the copula where nothing follows it (<c>is ready</c>).</param>
/// <param name="Particle">The particle of a phrasal verb (<c>call off</c>), or null.</param>
/// <param name="Tense">The tense the group shows; of an infinitive or participle <see cref="VerbTense.None"/>.</param>
/// <param name="Modality">What a modal, or <c>have to</c>, adds.</param>
/// <param name="Modal">The modal as a lemma (<c>would</c>), or null.</param>
/// <param name="IsPassive">Whether a form of <c>be</c> or <c>get</c> comes before a past participle.</param>
/// <param name="IsNegated">Whether <c>not</c>, <c>never</c>, <c>no longer</c> or <c>hardly</c> stands in or right before the group.</param>
/// <param name="IsInfinitive">Whether infinitive <c>to</c> leads the group, or the one it is coordinated with.</param>
/// <param name="IsProgressive">Whether a form of <c>be</c> comes before an -ing form.</param>
/// <param name="IsPerfect">Whether a form of <c>have</c> comes before a past participle.</param>
public sealed record VerbGroup(
    TokenSpan Tokens,
    Token Main,
    Token? Particle,
    VerbTense Tense,
    Modality Modality,
    string? Modal,
    bool IsPassive,
    bool IsNegated,
    bool IsInfinitive,
    bool IsProgressive,
    bool IsPerfect)
{
    /// <summary>Whether the group has a tense or a modal, and so can have a subject of its own.</summary>
    public bool IsFinite => Tense != VerbTense.None || Modality != Modality.None;

    /// <summary>Whether the group is a participle or gerund alone: <c>citing officials</c>, <c>held in Paris</c>.</summary>
    public bool IsParticiple => !IsFinite && !IsInfinitive && Main.Form is WordForm.Ing or WordForm.PastParticiple;

    /// <summary>Where the group stands in the text.</summary>
    public TextSpan Span => Tokens.Span;

    /// <summary>The words of the group, verbatim.</summary>
    public string Text => Tokens.Text;

    /// <summary>The words of the group, verbatim.</summary>
    public override string ToString() => Text;
}
