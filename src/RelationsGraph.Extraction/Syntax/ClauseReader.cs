using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Names;
using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Syntax;

/// <summary>Finds what stands around each verb of a sentence, from left to right; each verb may use what those before it have.</summary>
internal sealed class ClauseReader(List<Item> items, PhraseLinks links, List<Predication> predications, ExtractionLexicon lexicon)
{
    private readonly Dictionary<int, int> _positions = items.Select((item, i) => (item, i))
        .Where(pair => pair.item.Phrase is not null).ToDictionary(pair => pair.item.Phrase!.Index, pair => pair.i);

    /// <summary>Reads one verb.</summary>
    public void Read(Predication predication)
    {
        FindGovernor(predication);
        ReadObjects(predication);
        if (AuxiliaryOf(predication) is { } auxiliary)
        {
            Link(predication, auxiliary, PredicationLink.Coordinate);
            predication.Subject = auxiliary.Subject;
            predication.IsPassive = auxiliary.Lemma == "be";
            return;
        }

        predication.IsPassive = predication.Verb.IsPassive
            || (predication.Verb is { IsParticiple: true, Main.Form: WordForm.PastParticiple } && !predication.Verb.IsPerfect);
        predication.Subject = FindSubject(predication);
    }

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

    /// <summary>Shares what verbs have in common, after all have been read.</summary>
    public void Share()
    {
        foreach (var predication in predications)
        {
            // "criticised and sanctioned Tonga": the first verb has the object of the second
            if (predication is { Link: PredicationLink.Coordinate, Governor: { Objects.Count: 0, Obliques.Count: 0 } sibling } && sibling.Position + 2 == predication.Position)
            {
                sibling.Objects = predication.Objects;
                sibling.Obliques = predication.Obliques;
            }
        }

        // "Malawi attacked Angola, Zambia said"
        if (predications is [.., { Link: PredicationLink.Root, Objects.Count: 0, Subject: not null } last] && IsSpeech(last) && last.Position > 0
            && predications.Find(predication => predication is { Link: PredicationLink.Root, Verb.IsFinite: true } && predication != last) is { } said
            && !predications.Any(predication => predication.Governor == last))
        {
            Link(said, last, PredicationLink.Complement);
        }
    }

    private void FindGovernor(Predication predication)
    {
        var verb = predication.Verb;
        var before = PreviousContent(predication.Position);
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
        var control = before >= 0 && items[before].Kind == ItemKind.Preposition ? PreviousContent(before) : before;
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
                && (PreviousContent(opener) == sayer.Position || items.FindIndex(opener, predication.Position - opener, item => item.Kind == ItemKind.Phrase) >= 0);
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

    private void ReadObjects(Predication predication)
    {
        var objects = new List<Phrase>();
        var obliques = new List<Oblique>();
        string? preposition = null;
        var afterComma = false;
        for (var i = predication.Position + 1; i < items.Count; i++)
        {
            var item = items[i];
            switch (item.Kind)
            {
                case ItemKind.Adverb or ItemKind.Quote or ItemKind.Adjective:
                    continue;
                case ItemKind.Preposition:
                    preposition = item.Token.Lower;
                    continue;
                case ItemKind.Comma:
                    afterComma = true;
                    preposition = null;
                    continue;
                case ItemKind.Phrase:
                    var phrase = item.Phrase!;
                    if (links.FirstConjunctOf(phrase) != phrase || links.ApposedTo(phrase) is not null)
                    {
                        preposition = null;
                        continue;
                    }

                    if (preposition is null && links.PrepositionOf(phrase) is { } own)
                    {
                        preposition = own;
                    }

                    if (preposition is not null)
                    {
                        obliques.Add(new Oblique(preposition, phrase));
                        preposition = null;
                    }
                    else if (IsTime(phrase))
                    {
                        continue;
                    }
                    else if (IsSubjectAhead(i) || afterComma || objects.Count == 2)
                    {
                        goto End;
                    }
                    else
                    {
                        objects.Add(phrase);
                    }

                    continue;
                case ItemKind.Coordinator when i + 1 < items.Count && IsInsideGroup(i):
                    continue;
                case ItemKind.Coordinator when NextContent(i) is var next and >= 0 && items[next].Kind == ItemKind.Preposition:
                    continue;
                case ItemKind.Verb when item.Verb!.IsParticiple && !afterComma && objects.Count + obliques.Count > 0 && item.Verb.Main.Form == WordForm.PastParticiple:
                    goto End;
                default:
                    goto End;
            }
        }

    End:
        predication.Objects = objects;
        predication.Obliques = obliques;
    }

    private bool IsInsideGroup(int coordinator)
    {
        var next = NextContent(coordinator);
        return next >= 0 && items[next].Phrase is { } phrase && links.FirstConjunctOf(phrase) != phrase;
    }

    // Whether a phrase is followed by a finite verb, so that it is the subject of a clause of its own
    private bool IsSubjectAhead(int position)
    {
        for (var i = position + 1; i < items.Count; i++)
        {
            switch (items[i].Kind)
            {
                case ItemKind.Verb:
                    return items[i].Verb!.IsFinite;
                case ItemKind.Adverb or ItemKind.Quote or ItemKind.Preposition:
                    continue;
                case ItemKind.Phrase when links.PrepositionOf(items[i].Phrase!) is not null || links.FirstConjunctOf(items[i].Phrase!) != items[i].Phrase:
                    continue;
                case ItemKind.Coordinator when IsInsideGroup(i):
                    continue;
                case ItemKind.Comma when NextContent(i) is var next and >= 0 && items[next].Phrase is { } phrase && links.FirstConjunctOf(phrase) != phrase:
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }

    private Phrase? FindSubject(Predication predication)
    {
        if (predication.Link == PredicationLink.Coordinate && predication.Governor is { } sibling)
        {
            return HasOwnSubject(predication, sibling) is { } own ? own : sibling.Subject;
        }

        if (predication.Link == PredicationLink.Controlled)
        {
            return SubjectOfControlled(predication);
        }

        if (!predication.Verb.IsFinite && !IsSubjunctive(predication))
        {
            return SubjectOfParticiple(predication);
        }

        return ScanLeft(predication.Position - 1) ?? ScanInverted(predication);
    }

    private Phrase? HasOwnSubject(Predication predication, Predication sibling)
    {
        var before = PreviousContent(predication.Position);
        return before > sibling.Position && items[before].Kind == ItemKind.Phrase ? items[before].Phrase : null;
    }

    private Phrase? SubjectOfControlled(Predication predication)
    {
        if (predication.Governor is not { } governor)
        {
            return null;
        }

        var before = PreviousContent(predication.Position);
        if (predication.Verb.Main.Form == WordForm.Ing && before >= 0 && items[before] is { Kind: ItemKind.Preposition, Token.Lower: "for" or "of" or "from" } && !governor.IsPassive
            && governor.Objects.Count > 0)
        {
            // "thanked Oman for hosting the talks", "accused Iran of arming rebels"
            return governor.Objects[^1];
        }

        var objectControls = lexicon.Words.ModifiersOf(PartOfSpeech.Verb, governor.Lemma).Any(modifier => modifier.ObjectControls);
        if (objectControls && predication.Control is null)
        {
            if (governor.IsPassive)
            {
                return governor.Subject;
            }

            if (governor.Objects.Count > 0)
            {
                return governor.Objects[^1];
            }

            if (governor.Obliques.FirstOrDefault(oblique => oblique.Preposition is "on" or "upon" or "to" or "for").Phrase is { } asked)
            {
                return asked;
            }
        }

        return governor.Subject;
    }

    private Phrase? SubjectOfParticiple(Predication predication)
    {
        var before = PreviousContent(predication.Position);
        if (before >= 0 && items[before].Kind == ItemKind.Phrase)
        {
            // "forces fighting in the north", "sanctions imposed by the EU"
            var phrase = items[before].Phrase!;
            var first = links.FirstConjunctOf(phrase);
            return links.PrepositionOf(first) is "of" && OwnerOf(first) is { } owner && predication.Verb.Main.Form == WordForm.Ing ? owner : first;
        }

        // "Mali, backed by Russia, said"
        if (before > 0 && items[before].Kind == ItemKind.Comma && predication.Governor is null && PreviousContent(before) is var noun and >= 0
            && items[noun] is { Kind: ItemKind.Phrase, Phrase: { } described } && links.PrepositionOf(described) is null)
        {
            return links.FirstConjunctOf(described);
        }

        // "announced a ceasefire, mediated by Qatar": what undergoes is the object before
        if (predication.Verb.Main.Form == WordForm.PastParticiple && before >= 0 && items[before].Kind == ItemKind.Comma && predication.Governor is { Objects: [.., var undergoing] })
        {
            return undergoing;
        }

        // "..., killing five": the one who acts in the clause before
        return predication.Governor?.Subject ?? ScanRightForMain(predication);
    }

    private Phrase? OwnerOf(Phrase phrase)
    {
        var position = _positions[phrase.Index];
        return position >= 2 && items[position - 2].Phrase is { } owner ? owner : null;
    }

    // "Speaking in Moscow, Lavrov said": the subject of the clause after
    private Phrase? ScanRightForMain(Predication predication)
    {
        for (var i = predication.Position + 1; i < items.Count; i++)
        {
            if (items[i].Kind == ItemKind.Comma && NextContent(i) is var next and >= 0 && items[next].Kind == ItemKind.Phrase && IsSubjectAhead(next))
            {
                return items[next].Phrase;
            }
        }

        return null;
    }

    // "..., said Lavrov"
    private Phrase? ScanInverted(Predication predication)
    {
        if (IsSpeech(predication) && predication.Objects.Count > 0)
        {
            var subject = predication.Objects[0];
            predication.Objects = [.. predication.Objects.Skip(1)];
            return subject;
        }

        return null;
    }

    private Phrase? ScanLeft(int from)
    {
        for (var i = from; i >= 0; i--)
        {
            switch (items[i].Kind)
            {
                case ItemKind.Phrase:
                    var phrase = items[i].Phrase!;
                    var first = links.FirstConjunctOf(phrase);
                    var start = _positions[first.Index];
                    if (links.PrepositionOf(first) is not null)
                    {
                        i = start;
                        continue;
                    }

                    if (IsTime(first))
                    {
                        i = start;
                        continue;
                    }

                    if (predications.Exists(earlier => earlier.Objects.Contains(first)))
                    {
                        // The object of a verb before: "Turkey, which invaded Cyprus, said"
                        i = start;
                        continue;
                    }

                    if (links.ApposedTo(first) is { } named)
                    {
                        return links.PrepositionOf(named) is null ? links.FirstConjunctOf(named) : first;
                    }

                    return first;
                case ItemKind.RelativePronoun:
                    return Antecedent(i);
                case ItemKind.Subordinator or ItemKind.Break:
                    return null;
                case ItemKind.Verb:
                    var opener = FindOpener(i);
                    if (items[i].Verb!.IsFinite && opener >= 0 && items[opener].Kind == ItemKind.RelativePronoun)
                    {
                        i = opener;
                        continue;
                    }

                    if (items[i].Verb!.IsFinite)
                    {
                        return PredicationAt(i)?.Subject;
                    }

                    continue;
            }
        }

        return null;
    }

    private Phrase? Antecedent(int pronoun)
    {
        for (var i = pronoun - 1; i >= 0; i--)
        {
            if (items[i].Kind == ItemKind.Phrase)
            {
                var first = links.FirstConjunctOf(items[i].Phrase!);
                if (items[pronoun].Token.Lower == "who" && links.PrepositionOf(first) == "of" && OwnerOf(first) is { } person
                    && first.HeadName is { Kind: NameShape.Country or NameShape.Organization or NameShape.Place })
                {
                    // "the head of Huawei who was arrested"
                    return links.ApposedTo(person) ?? person;
                }

                return links.ApposedTo(first) ?? first;
            }

            if (items[i].Kind is ItemKind.Verb or ItemKind.Break)
            {
                return null;
            }
        }

        return null;
    }

    private bool IsTime(Phrase phrase) => lexicon.Words.Is(phrase.Head.Lower, NounClass.Time) || lexicon.Words.Is(phrase.Head.Lemma, NounClass.Time);

    private bool IsSpeech(Predication predication) => lexicon.Words.ModifiersOf(PartOfSpeech.Verb, predication.Lemma)
        .Any(modifier => modifier.Effect is ModifierEffect.Speech or ModifierEffect.SpeechDenied or ModifierEffect.SpeechDoubted);

    private bool IsModifier(PartOfSpeech partOfSpeech, Token token) => lexicon.Words.ModifiersOf(partOfSpeech, token.Lemma).Count > 0;

    private static void Link(Predication predication, Predication? governor, PredicationLink link)
    {
        predication.Governor = governor;
        predication.Link = governor is null ? PredicationLink.Root : link;
    }

    private Predication? PredicationAt(int position) =>
        position < 0 ? null : predications.Find(predication => predication.Position == position);

    private int PreviousVerb(int position)
    {
        for (var i = position - 1; i >= 0; i--)
        {
            if (items[i].Kind == ItemKind.Verb)
            {
                return i;
            }
        }

        return -1;
    }

    private int NextContent(int i)
    {
        for (var next = i + 1; next < items.Count; next++)
        {
            if (items[next].Kind is not (ItemKind.Quote or ItemKind.Adverb))
            {
                return next;
            }
        }

        return -1;
    }

    private int PreviousContent(int i)
    {
        for (var previous = i - 1; previous >= 0; previous--)
        {
            if (items[previous].Kind is not (ItemKind.Quote or ItemKind.Adverb))
            {
                return previous;
            }
        }

        return -1;
    }
}
