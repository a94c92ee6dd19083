using RelationsGraph.Extraction.Names;
using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Syntax;

// Who stands to the left of a verb, or is taken over from another.
internal sealed partial class ClauseReader
{
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
        var before = items.PreviousContent(predication.Position);
        return before > sibling.Position && items[before].Kind == ItemKind.Phrase ? items[before].Phrase : null;
    }

    private Phrase? SubjectOfControlled(Predication predication)
    {
        if (predication.Governor is not { } governor)
        {
            return null;
        }

        var before = items.PreviousContent(predication.Position);
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
        var before = items.PreviousContent(predication.Position);
        if (before >= 0 && items[before].Kind == ItemKind.Phrase)
        {
            // "forces fighting in the north", "sanctions imposed by the EU"
            var phrase = items[before].Phrase!;
            var first = links.FirstConjunctOf(phrase);
            return links.PrepositionOf(first) is "of" && OwnerOf(first) is { } owner && predication.Verb.Main.Form == WordForm.Ing ? owner : first;
        }

        // "Mali, backed by Russia, said"
        if (before > 0 && items[before].Kind == ItemKind.Comma && predication.Governor is null && items.PreviousContent(before) is var noun and >= 0
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
            if (items[i].Kind == ItemKind.Comma && items.NextContent(i) is var next and >= 0 && items[next].Kind == ItemKind.Phrase && IsSubjectAhead(next))
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
}
