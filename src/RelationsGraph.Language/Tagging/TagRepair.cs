using RelationsGraph.Language.Lemmas;

namespace RelationsGraph.Language.Tagging;

/// <summary>Corrects tags that the rest of the sentence rules out.</summary>
internal static class TagRepair
{
    private const int MaxInversion = 4;

    /// <summary>Corrects the tags of a sentence.</summary>
    public static void Run(ReadOnlySpan<Token> sentence)
    {
        for (var i = 0; i < sentence.Length; i++)
        {
            RepairParticipleAfterHave(sentence, i);
            RepairParticipleAfterBe(sentence, i);
            RepairNounBeforeAuxiliary(sentence, i);
            RepairPastBeforeObject(sentence, i);
            RepairPresentAfterPronoun(sentence, i);
            RepairPlural(sentence[i]);
        }

        if (!HasFiniteVerb(sentence) && sentence[^1].Lower is "." or "\"" or "”")
        {
            RepairMissingPast(sentence);
        }
    }

    // "tariffs": a common noun that ends in one -s, and not as singular ones do, is a plural
    private static void RepairPlural(Token token)
    {
        if (token is { PartOfSpeech: PartOfSpeech.Noun, Form: WordForm.Singular, Shape: TokenShape.Lower, Lower: [.., not ('s' or 'u' or 'i' or 'c' or 'a'), 's'] word }
            && Lemmatizer.Lemmatize(word, PartOfSpeech.Noun, WordForm.Plural) != word)
        {
            token.Form = WordForm.Plural;
        }
    }

    // "have markedly improved": what ends like a participle after "have" is one, unless it modifies a noun
    private static void RepairParticipleAfterHave(ReadOnlySpan<Token> sentence, int index)
    {
        var token = sentence[index];
        if (token.PartOfSpeech != PartOfSpeech.Adj || !token.Lower.EndsWith("ed", StringComparison.Ordinal))
        {
            return;
        }

        var before = SkipAdverbsBack(sentence, index - 1);
        if (before >= 0 && sentence[before].PartOfSpeech == PartOfSpeech.Aux && sentence[before].Lower is "has" or "have" or "had" or "'ve")
        {
            token.PartOfSpeech = PartOfSpeech.Verb;
            token.Form = WordForm.PastParticiple;
        }
    }

    // "Putin called Xi": a participle of its own has no object, except of the verbs that take two
    private static void RepairPastBeforeObject(ReadOnlySpan<Token> sentence, int index)
    {
        var token = sentence[index];
        if (token is not { PartOfSpeech: PartOfSpeech.Verb, Form: WordForm.PastParticiple } || index == 0 || index + 1 >= sentence.Length)
        {
            return;
        }

        var subject = sentence[SkipAdverbsBack(sentence, index - 1) is var before and >= 0 ? before : index];
        var isSubject = subject.PartOfSpeech is PartOfSpeech.Propn || (subject.PartOfSpeech == PartOfSpeech.Pron && subject.Form != WordForm.Wh);
        var isObject = sentence[index + 1].PartOfSpeech is PartOfSpeech.Propn or PartOfSpeech.Det;
        if (isSubject && isObject && !HasAuxiliaryBefore(sentence, index))
        {
            token.Form = WordForm.Past;
        }
    }

    // "Has Putin called": the auxiliary may stand before the subject
    private static bool HasAuxiliaryBefore(ReadOnlySpan<Token> sentence, int index)
    {
        for (var i = index - 1; i >= Math.Max(0, index - MaxInversion); i--)
        {
            if (sentence[i].PartOfSpeech == PartOfSpeech.Aux)
            {
                return true;
            }
        }

        return false;
    }

    // "they no longer support": after its subject a verb is finite
    private static void RepairPresentAfterPronoun(ReadOnlySpan<Token> sentence, int index)
    {
        var token = sentence[index];
        if (token is not { PartOfSpeech: PartOfSpeech.Verb, Form: WordForm.Base })
        {
            return;
        }

        var before = SkipAdverbsBack(sentence, index - 1);
        if (before >= 0 && sentence[before].Lower is "i" or "we" or "they" && !HasAuxiliaryBefore(sentence, before)
            && (before == 0 || sentence[before - 1].PartOfSpeech != PartOfSpeech.Verb))
        {
            token.Form = WordForm.Present;
        }
    }

    private static int SkipAdverbsBack(ReadOnlySpan<Token> sentence, int index)
    {
        while (index >= 0 && (sentence[index].PartOfSpeech == PartOfSpeech.Adv || sentence[index].Lower is "no" or "not"))
        {
            index--;
        }

        return index;
    }

    // "are imposing sanctions", "was attacked by rebels": with an object or an agent, what looks like an adjective is a verb
    private static void RepairParticipleAfterBe(ReadOnlySpan<Token> sentence, int index)
    {
        var token = sentence[index];
        if (token.PartOfSpeech != PartOfSpeech.Adj || index + 1 >= sentence.Length
            || SkipAdverbsBack(sentence, index - 1) is not (var before and >= 0)
            || sentence[before] is not { PartOfSpeech: PartOfSpeech.Aux, Lower: "is" or "are" or "was" or "were" or "been" or "being" or "be" })
        {
            return;
        }

        var forms = token.Type.Features.VerbForms;
        var next = sentence[index + 1];
        if ((forms & KnownVerbs.IsIng) != 0 && next.PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Det or PartOfSpeech.Pron)
        {
            (token.PartOfSpeech, token.Form) = (PartOfSpeech.Verb, WordForm.Ing);
        }
        else if ((forms & KnownVerbs.IsParticiple) != 0 && next.Lower == "by")
        {
            (token.PartOfSpeech, token.Form) = (PartOfSpeech.Verb, WordForm.PastParticiple);
        }
    }

    // "that talks had failed": two finite verbs do not stand side by side
    private static void RepairNounBeforeAuxiliary(ReadOnlySpan<Token> sentence, int index)
    {
        var token = sentence[index];
        if (token is { PartOfSpeech: PartOfSpeech.Verb, Form: WordForm.PresentThird } && (token.Type.Features.VerbForms & KnownVerbs.IsNoun) != 0
            && index + 1 < sentence.Length && sentence[index + 1] is { PartOfSpeech: PartOfSpeech.Aux, IsFiniteVerb: true })
        {
            (token.PartOfSpeech, token.Form) = (PartOfSpeech.Noun, WordForm.Plural);
        }
    }

    private static bool HasFiniteVerb(ReadOnlySpan<Token> sentence)
    {
        foreach (var token in sentence)
        {
            if (token.IsFiniteVerb)
            {
                return true;
            }
        }

        return false;
    }

    // A full sentence has a finite verb: a participle right after a noun and before no "by" is the past form that looks the same
    private static void RepairMissingPast(ReadOnlySpan<Token> sentence)
    {
        for (var i = 1; i + 1 < sentence.Length; i++)
        {
            var isParticiple = sentence[i] is { PartOfSpeech: PartOfSpeech.Verb, Form: WordForm.PastParticiple }
                || (sentence[i].PartOfSpeech == PartOfSpeech.Adj && (sentence[i].Type.Features.VerbForms & KnownVerbs.IsPast) != 0);
            if (isParticiple
                && SkipAdverbsBack(sentence, i - 1) is var before and >= 0
                && sentence[before].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron
                && sentence[i + 1].Lower != "by")
            {
                (sentence[i].PartOfSpeech, sentence[i].Form) = (PartOfSpeech.Verb, WordForm.Past);
                return;
            }
        }
    }
}
