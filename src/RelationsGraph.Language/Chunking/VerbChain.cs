namespace RelationsGraph.Language.Chunking;

/// <summary>What the verbs of a group, from the first auxiliary to the main verb, say together.</summary>
internal readonly struct VerbChain(List<Token> chain)
{
    private Token First => chain[0];

    private Token? LeadingModal => First.Form == WordForm.Modal ? First : null;

    public string? Modal => LeadingModal?.Lemma;

    public bool IsInfinitive => First.PartOfSpeech == PartOfSpeech.Part;

    public VerbTense Tense => First switch
    {
        { PartOfSpeech: PartOfSpeech.Part } => VerbTense.None,
        { Form: WordForm.Modal, Lemma: "will" or "shall" } => VerbTense.Future,
        { Form: WordForm.Past } => VerbTense.Past,
        { Form: WordForm.Present or WordForm.PresentThird } => PresentTense,
        _ => VerbTense.None,
    };

    public Modality Modality => LeadingModal?.Lemma switch
    {
        "may" or "might" or "can" or "could" => Modality.Possible,
        "must" or "should" or "ought" => Modality.Necessary,
        "would" => Modality.Conditional,
        _ => HasPeriphrastic("have", "need", "ought") ? Modality.Necessary : Modality.None,
    };

    public bool IsPassive => Pairs((first, second) => first.Lemma is "be" or "get" && IsParticiple(second));

    public bool IsPerfect => Pairs((first, second) => first.Lemma == "have" && IsParticiple(second));

    public bool IsProgressive => Pairs((first, second) => first.Lemma == "be" && second.Form == WordForm.Ing) && !HasPeriphrastic("go");

    private VerbTense PresentTense => HasPeriphrastic("go", "be") ? VerbTense.Future : IsPerfect ? VerbTense.Past : VerbTense.Present;

    // The tagger may take a participle for the past form that looks the same
    private static bool IsParticiple(Token token) => token.Form is WordForm.PastParticiple or WordForm.Past;

    private bool HasPeriphrastic(params ReadOnlySpan<string> lemmas)
    {
        for (var i = 0; i + 1 < chain.Count; i++)
        {
            if (chain[i + 1].PartOfSpeech == PartOfSpeech.Part && lemmas.Contains(chain[i].Lemma))
            {
                return true;
            }
        }

        return false;
    }

    private bool Pairs(Func<Token, Token, bool> test)
    {
        for (var i = 0; i + 1 < chain.Count; i++)
        {
            if (test(chain[i], chain[i + 1]))
            {
                return true;
            }
        }

        return false;
    }
}
