namespace RelationsGraph.Language.Chunking;

/// <summary>Finds verbs with their auxiliaries: each auxiliary asks for a form of the verb after it.</summary>
internal sealed class VerbGroupFinder
{
    private const int MaxAdverbs = 3;
    private const int MaxInvertedSubject = 7;

    private readonly DocumentDraft _draft;
    private readonly int _start;
    private readonly int _end;

    private VerbGroupFinder(DocumentDraft draft, int sentence)
    {
        _draft = draft;
        _start = draft.StartOf(sentence);
        _end = draft.EndOf(sentence);
    }

    /// <summary>The groups of a sentence, in order.</summary>
    public static IReadOnlyList<VerbGroup> Find(DocumentDraft draft, int sentence) => new VerbGroupFinder(draft, sentence).Find();

    private List<VerbGroup> Find()
    {
        var groups = new List<VerbGroup>();
        for (var i = _start; i < _end;)
        {
            if (!BeginsGroup(i))
            {
                i++;
                continue;
            }

            var chain = ReadChain(i);
            var group = Describe(i, chain);
            groups.Add(groups.Count > 0 && SharesAuxiliary(groups[^1], group) ? WithAuxiliaryOf(groups[^1], group) : group);
            i = groups[^1].Tokens.End;
        }

        return groups;
    }

    private bool BeginsGroup(int index) => IsVerb(index) || (IsInfinitiveTo(index) && NextVerb(index, WordForm.Base) >= 0);

    /// <summary>The verbs and infinitive marks from the first auxiliary to the main verb.</summary>
    private List<Token> ReadChain(int start)
    {
        var chain = new List<Token> { _draft.Tokens[start] };
        while (Follower(chain) is { } next)
        {
            chain.Add(next);
        }

        return chain;
    }

    private Token? Follower(List<Token> chain)
    {
        var last = chain[^1];
        if (last.PartOfSpeech == PartOfSpeech.Part || last.Form == WordForm.Modal)
        {
            return At(NextVerb(last.Index, WordForm.Base));
        }

        var next = last.Lemma switch
        {
            "do" when last.PartOfSpeech == PartOfSpeech.Aux => NextVerb(last.Index, WordForm.Base),
            "have" => NextVerb(last.Index, WordForm.PastParticiple),
            "be" => NextVerb(last.Index, WordForm.PastParticiple, WordForm.Ing),
            "get" => NextAdjacent(last.Index, WordForm.PastParticiple),
            _ => -1,
        };
        return At(next >= 0 ? next : PeriphrasticTo(chain));
    }

    private Token? At(int index) => index >= 0 ? _draft.Tokens[index] : null;

    // be going to, be to, be about to, have to, need to, ought to, used to
    private int PeriphrasticTo(List<Token> chain)
    {
        var last = chain[^1];
        var to = last.Index + 1;
        if (last.Lemma == "be" && to < _end && _draft.Tokens[to].Lower == "about")
        {
            to++;
        }

        var isPeriphrastic = last.Lemma switch
        {
            "be" => last.PartOfSpeech == PartOfSpeech.Aux,
            "go" => last.Form == WordForm.Ing && chain.Count > 1 && chain[^2].Lemma == "be",
            "have" or "need" or "ought" => true,
            "use" => last.Lower == "used" && chain.Count == 1,
            _ => false,
        };
        return isPeriphrastic && to < _end && IsInfinitiveTo(to) && NextVerb(to, WordForm.Base) >= 0 ? to : -1;
    }

    private int NextVerb(int index, WordForm form, WordForm orForm = WordForm.None)
    {
        var next = SkipAdverbs(index + 1);
        if (Fits(next, form, orForm))
        {
            return next;
        }

        return CanInvert(index) && SkipSubject(index + 1) is var verb && Fits(verb, form, orForm) ? verb : -1;
    }

    private int NextAdjacent(int index, WordForm form) => Fits(index + 1, form, WordForm.None) ? index + 1 : -1;

    private bool Fits(int index, WordForm form, WordForm orForm)
    {
        if (index >= _end || !IsVerb(index))
        {
            return false;
        }

        var found = _draft.Tokens[index].Form;
        return found == form || (found == orForm && orForm != WordForm.None)
            || (form == WordForm.PastParticiple && found == WordForm.Past)
            || (form == WordForm.Base && found == WordForm.Present);
    }

    // A question, or "nor did he": the auxiliary stands before its subject
    private bool CanInvert(int index) => _draft.Tokens[index].PartOfSpeech == PartOfSpeech.Aux
        && (index == _start || _draft.Tokens[index - 1].Form == WordForm.Wh || _draft.Tokens[index].IsSentenceInitial
            || _draft.Tokens[index - 1].Lower is "nor" or "neither" or "never" or "only");

    private int SkipSubject(int index)
    {
        var end = Math.Min(_end, index + MaxInvertedSubject);
        while (index < end && _draft.Tokens[index].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron
            or PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.Part)
        {
            index++;
        }

        return SkipAdverbs(index);
    }

    private int SkipAdverbs(int index)
    {
        var end = Math.Min(_end, index + MaxAdverbs);
        while (index < end && (_draft.Tokens[index].PartOfSpeech == PartOfSpeech.Adv || IsNot(index)))
        {
            index++;
        }

        return index;
    }

    private VerbGroup Describe(int start, List<Token> chain)
    {
        var main = chain[^1];
        var particle = main.Index + 1 < _end && _draft.Tokens[main.Index + 1].Form == WordForm.Particle
            ? _draft.Tokens[main.Index + 1]
            : null;
        var end = (particle ?? main).Index + 1;
        if (particle is null && main.PartOfSpeech == PartOfSpeech.Aux && end < _end && IsNot(end))
        {
            end++;
        }

        var facts = new VerbChain(chain);
        return new VerbGroup(
            _draft.Slice(start, end), main, particle, facts.Tense, facts.Modality, facts.Modal, facts.IsPassive,
            IsNegated(start, end), facts.IsInfinitive, facts.IsProgressive, facts.IsPerfect);
    }

    // "will meet him and hold talks": a base form after a coordinator stands under the auxiliary of the verb before
    private bool SharesAuxiliary(VerbGroup first, VerbGroup second) =>
        first.Main.Form == WordForm.Base && first.Tokens.Count > 1 && second.Main == second.Tokens.First
        && second.Main is { PartOfSpeech: PartOfSpeech.Verb, Form: WordForm.Base or WordForm.Present }
        && IsAfterCoordinator(second.Tokens.Start);

    private bool IsAfterCoordinator(int index)
    {
        while (index > _start && _draft.Tokens[index - 1].PartOfSpeech == PartOfSpeech.Adv)
        {
            index--;
        }

        return index > _start && _draft.Tokens[index - 1].PartOfSpeech == PartOfSpeech.Cconj;
    }

    private static VerbGroup WithAuxiliaryOf(VerbGroup first, VerbGroup second)
    {
        second.Main.Form = WordForm.Base;
        return second with { Tense = first.Tense, Modality = first.Modality, Modal = first.Modal, IsInfinitive = first.IsInfinitive };
    }

    private bool IsNegated(int start, int end)
    {
        for (var i = Math.Max(_start, start - 2); i < end; i++)
        {
            var isBefore = i < start;
            if (IsNegation(i) && !(isBefore && IsVerb(start - 1)) && (!isBefore || i == start - 1 || IsAdverb(start - 1)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsNegation(int index)
    {
        var next = index + 1 < _end ? _draft.Tokens[index + 1].Lower : string.Empty;
        return IsNot(index) && next is not ("only" or "just" or "merely")
            || _draft.Tokens[index].Lower is "never" or "hardly" or "scarcely" or "barely"
            || (_draft.Tokens[index].Lower == "no" && next == "longer");
    }

    private bool IsAdverb(int index) => _draft.Tokens[index].PartOfSpeech == PartOfSpeech.Adv || IsNot(index);

    private bool IsVerb(int index) => _draft.Tokens[index].PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Aux;

    private bool IsInfinitiveTo(int index) =>
        _draft.Tokens[index].Lower is "to" or "na" && _draft.Tokens[index].PartOfSpeech == PartOfSpeech.Part;

    private bool IsNot(int index) => _draft.Tokens[index].Lemma == "not";
}
