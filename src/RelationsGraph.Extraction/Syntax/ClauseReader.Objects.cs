using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Syntax;

// What stands to the right of a verb.
internal sealed partial class ClauseReader
{
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
                case ItemKind.Coordinator when items.NextContent(i) is var next and >= 0 && items[next].Kind == ItemKind.Preposition:
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
        var next = items.NextContent(coordinator);
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
                case ItemKind.Comma when items.NextContent(i) is var next and >= 0 && items[next].Phrase is { } phrase && links.FirstConjunctOf(phrase) != phrase:
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }
}
