using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Syntax;

/// <summary>
/// Tells simple pasts from past participles where both look alike (<c>called</c>, <c>accused</c>) and the tags leave a clause
/// without a finite verb: a participle on a noun takes no object, and a clause needs a verb of its own.
/// </summary>
internal static class PastTenseRepair
{
    /// <summary>Gives the verbs in question a tense.</summary>
    public static void Apply(List<Item> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Verb is { IsParticiple: true, Main.Form: WordForm.PastParticiple, Tokens.Count: <= 2 } verb && IsFinite(items, i))
            {
                items[i] = items[i] with { Verb = verb with { Tense = VerbTense.Past } };
            }
        }
    }

    private static bool IsFinite(List<Item> items, int verb)
    {
        var before = Previous(items, verb);
        if (before < 0)
        {
            return false;
        }

        if (items[before].Kind == ItemKind.Coordinator)
        {
            return PreviousVerb(items, before) is { IsFinite: true, IsPassive: false, IsPerfect: false, Main.Lemma: not ("be" or "have") };
        }

        return items[before].Kind is ItemKind.Phrase or ItemKind.Comma && !HasFiniteLeft(items, verb) && (HasObject(items, verb) || !HasFiniteRight(items, verb));
    }

    // "Amnesty accused Ecuador": what follows at once is its object
    private static bool HasObject(List<Item> items, int verb) => verb + 1 < items.Count && items[verb + 1].Kind == ItemKind.Phrase;

    private static bool HasFiniteLeft(List<Item> items, int verb)
    {
        for (var i = verb - 1; i >= 0; i--)
        {
            if (items[i].Kind is ItemKind.Break or ItemKind.Subordinator or ItemKind.RelativePronoun)
            {
                return false;
            }

            if (items[i].Verb is { IsFinite: true })
            {
                return true;
            }
        }

        return false;
    }

    // A finite verb of the same clause to the right: not one that "and" joins, nor one of a clause that a word opens
    private static bool HasFiniteRight(List<Item> items, int verb)
    {
        for (var i = verb + 1; i < items.Count; i++)
        {
            if (items[i].Kind is ItemKind.Break or ItemKind.Subordinator or ItemKind.RelativePronoun)
            {
                return false;
            }

            if (items[i].Verb is { IsFinite: true })
            {
                return items[i - 1].Kind != ItemKind.Coordinator && !HasOwnSubject(items, verb, i);
            }
        }

        return false;
    }

    // ", the ministry said": a comma and a subject of its own
    private static bool HasOwnSubject(List<Item> items, int verb, int other) =>
        items[other - 1].Kind == ItemKind.Phrase && Previous(items, other - 1) is var comma && comma > verb && items[comma].Kind == ItemKind.Comma;

    private static VerbGroup? PreviousVerb(List<Item> items, int from) =>
        items.FindLastIndex(from, item => item.Kind == ItemKind.Verb) is var at and >= 0 ? items[at].Verb : null;

    private static int Previous(List<Item> items, int from)
    {
        var i = from - 1;
        while (i >= 0 && items[i].Kind is ItemKind.Quote or ItemKind.Adverb)
        {
            i--;
        }

        return i;
    }
}
