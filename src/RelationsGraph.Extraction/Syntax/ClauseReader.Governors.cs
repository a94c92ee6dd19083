using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Syntax;

// What a verb hangs on.
internal sealed partial class ClauseReader
{
    // 'has "seriously violated"': a quotation mark has torn the verb from its auxiliary
    private Predication? AuxiliaryOf(Predication predication)
    {
        var before = predication.Position - 1;
        while (before >= 0 && items[before].Kind is ItemKind.Quote or ItemKind.Adverb)
        {
            before--;
        }

        return predication.Verb is { IsParticiple: true, Main.Form: WordForm.PastParticiple } && before >= 0 && before < predication.Position - 1
            && items[before].Kind == ItemKind.Verb && PredicationAt(before) is { Lemma: "have" or "be" } auxiliary ? auxiliary : null;
    }

    private void FindGovernor(Predication predication)
    {
        var verb = predication.Verb;
        var before = items.PreviousContent(predication.Position);
        if (verb.IsInfinitive || (verb.Main.Form == WordForm.Ing && !verb.IsFinite && before >= 0 && items[before].Kind is ItemKind.Preposition or ItemKind.Verb or ItemKind.Subordinator))
        {
            LinkControlled(predication, before);
        }
        else if (before >= 0 && items[before].Kind == ItemKind.Coordinator && PredicationAt(PreviousVerb(before)) is { } previous
            && (previous.Verb.IsFinite == verb.IsFinite || !verb.IsFinite))
        {
            Link(predication, previous, PredicationLink.Coordinate);
        }
        else if (verb.IsFinite || IsSubjunctive(predication))
        {
            LinkFinite(predication);
        }
        else if (before >= 0 && PredicationAt(PreviousVerb(before)) is { } governor)
        {
            Link(predication, governor, PredicationLink.Relative);
        }
    }

    // "demanded that Ecuador release the men"
    private bool IsSubjunctive(Predication predication) => predication.Verb is { IsInfinitive: false, Main.Form: WordForm.Base }
        && FindOpener(predication.Position) is var opener and >= 0 && items[opener].Token.Lower == "that";

    private void LinkControlled(Predication predication, int before)
    {
        if (before >= 0 && items[before].Kind is ItemKind.Coordinator or ItemKind.Comma
            && PredicationAt(PreviousVerb(before)) is { Verb.IsInfinitive: true } sibling)
        {
            Link(predication, sibling, PredicationLink.Coordinate);
            return;
        }

        // "ready to visit", "the plan to visit"; the word may stand a preposition away: "the plan for visiting"
        var control = before >= 0 && items[before].Kind == ItemKind.Preposition ? items.PreviousContent(before) : before;
        if (control >= 0 && items[control].Kind is ItemKind.Adjective or ItemKind.Phrase
            && IsModifier(items[control].Kind == ItemKind.Adjective ? PartOfSpeech.Adj : PartOfSpeech.Noun, items[control].Token))
        {
            predication.Control = items[control].Token;
        }

        if (PredicationAt(PreviousVerb(predication.Position)) is { } governor)
        {
            Link(predication, governor, PredicationLink.Controlled);
        }
    }

    private void LinkFinite(Predication predication)
    {
        var opener = FindOpener(predication.Position);
        if (opener >= 0 && items[opener].Kind == ItemKind.RelativePronoun)
        {
            var isContent = items[opener].Token.Lower is "what" or "that" && PredicationAt(PreviousVerb(opener)) is { } sayer && IsSpeech(sayer)
                && (items.PreviousContent(opener) == sayer.Position || items.FindIndex(opener, predication.Position - opener, item => item.Kind == ItemKind.Phrase) >= 0);
            Link(predication, PredicationAt(PreviousVerb(opener)), isContent ? PredicationLink.Complement : PredicationLink.Relative);
            return;
        }

        if (opener >= 0 && items[opener].Kind == ItemKind.Subordinator)
        {
            predication.Subordinator = items[opener].Token;
            var link = items[opener].Token.Lower is "that" or "whether" ? PredicationLink.Complement : PredicationLink.Adverbial;
            Link(predication, PredicationAt(PreviousVerb(opener)), link);
            return;
        }

        // "said Russia attacked": nothing stands between a verb of saying and the clause that is said
        if (PredicationAt(PreviousVerb(predication.Position)) is { } previous && IsSpeech(previous) && OpensRightAfter(previous, predication))
        {
            Link(predication, previous, PredicationLink.Complement);
        }
    }

    private bool OpensRightAfter(Predication speech, Predication predication)
    {
        for (var i = speech.Position + 1; i < predication.Position; i++)
        {
            if (items[i].Kind is ItemKind.Coordinator && i + 1 < items.Count && items[i + 1].Kind == ItemKind.Verb)
            {
                return false;
            }
        }

        return true;
    }

    // The word that opens the clause of a verb: the nearest to the left with no other verb between that could need it
    private int FindOpener(int position)
    {
        for (var i = position - 1; i >= 0; i--)
        {
            switch (items[i].Kind)
            {
                case ItemKind.Subordinator or ItemKind.RelativePronoun:
                    return i;
                case ItemKind.Verb when items[i].Verb!.IsFinite:
                    return -1;
                case ItemKind.Break:
                    return -1;
            }
        }

        return -1;
    }

    private static void Link(Predication predication, Predication? governor, PredicationLink link)
    {
        predication.Governor = governor;
        predication.Link = governor is null ? PredicationLink.Root : link;
    }
}
