using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Names;
using RelationsGraph.Extraction.Phrases;

namespace RelationsGraph.Extraction.Syntax;

/// <summary>Finds prepositions, coordination, apposition and the modifiers of nouns, from left to right.</summary>
internal sealed class PhraseLinker
{
    private readonly List<Item> _items;
    private readonly WordTable _words;
    private readonly PhraseLinks _links = new();
    private readonly int[] _groupEnd;

    private PhraseLinker(List<Item> items, WordTable words)
    {
        _items = items;
        _words = words;
        _groupEnd = [.. Enumerable.Range(0, items.Count)];
    }

    /// <summary>Links the phrases of a sentence.</summary>
    /// <param name="items">The pieces of the sentence.</param>
    /// <param name="words">Tells times from parties.</param>
    public static PhraseLinks Link(List<Item> items, WordTable words)
    {
        var linker = new PhraseLinker(items, words);
        linker.LinkPrepositions();
        linker.LinkGroups();
        linker.LinkModifiers();
        return linker._links;
    }

    private void LinkPrepositions()
    {
        for (var i = 1; i < _items.Count; i++)
        {
            var before = _items.PreviousContent(i);
            if (_items[i].Phrase is { } phrase && before >= 0 && _items[before] is { Kind: ItemKind.Preposition } preposition)
            {
                _links.SetPreposition(phrase, preposition.Token.Lower);
            }
        }
    }

    private void LinkGroups()
    {
        for (var i = 0; i < _items.Count; i++)
        {
            if (_items[i].Kind == ItemKind.Phrase && _groupEnd[i] == i && _links.FirstConjunctOf(_items[i].Phrase!) == _items[i].Phrase)
            {
                LinkGroup(i);
            }
        }
    }

    // From "A" reads ", B, C and D" as more of A; ", B," as another word for A; ", B" as where A lies
    private void LinkGroup(int first)
    {
        var listed = new List<int> { first };
        var last = first;
        while (true)
        {
            var next = _items.NextContent(last);
            if (next < 0)
            {
                break;
            }

            if (_items[next].Kind == ItemKind.Comma && listed.Count == 1 && DescribedBefore(first) is { } described && _items.NextContent(next) is var naming and >= 0
                && _items[naming].Phrase is { HeadName.Kind: NameShape.Person } person && !IsListGoingOn(naming))
            {
                // "the president of Iran, Mahmoud Ahmadinejad"
                _links.SetApposition(described, person);
                break;
            }

            if (_items[next].Kind == ItemKind.Comma && IsLeading(first))
            {
                break;
            }

            if (_items[next].Kind == ItemKind.Comma && _items.NextContent(next) is var afterComma and >= 0)
            {
                if (_items[afterComma].Kind == ItemKind.Phrase)
                {
                    if (IsLocation(last, afterComma))
                    {
                        _links.AddModifier(_items[last].Phrase!, new Oblique("in", _items[afterComma].Phrase!));
                        _links.SetPreposition(_items[afterComma].Phrase!, "in");
                        last = afterComma;
                        continue;
                    }

                    if (listed.Count == 1 && IsApposition(last, afterComma))
                    {
                        _links.SetApposition(_items[last].Phrase!, _items[afterComma].Phrase!);
                        break;
                    }

                    if (IsAlike(first, afterComma))
                    {
                        listed.Add(afterComma);
                        last = afterComma;
                        continue;
                    }
                }
                else if (_items[afterComma].Kind == ItemKind.Coordinator)
                {
                    next = afterComma;
                }
                else if (IsIncluding(afterComma))
                {
                    next = afterComma;
                }
            }

            if (IsIncluding(next) && _items.NextContent(next) is var included and >= 0 && _items[included].Kind == ItemKind.Phrase)
            {
                listed.Add(included);
                last = included;
                Close(listed, included);
                listed = [first];
                continue;
            }

            if (_items[next].Kind == ItemKind.Coordinator && _items.NextContent(next) is var conjunct and >= 0
                && _items[conjunct].Kind == ItemKind.Phrase && !OpensClause(first, conjunct))
            {
                listed.Add(conjunct);
                Close(listed, conjunct);
            }

            break;
        }
    }

    // "In Moscow, Lavrov said", "Earlier this week, Iraq": what stands before the comma is no part of what comes after it
    private bool IsLeading(int first)
    {
        var before = _items.PreviousContent(first);
        return IsTime(first) || (before >= 0 && _items[before].Kind == ItemKind.Preposition
            && (_items.PreviousContent(before) is var opener && (opener < 0 || _items[opener].Kind is ItemKind.Break or ItemKind.Subordinator or ItemKind.Comma)));
    }

    private bool IsTime(int item) => _words.IsTime(_items[item].Token);

    // The common noun that a phrase with "of" belongs to, or null
    private Phrase? DescribedBefore(int item)
    {
        if (!IsProperName(_items[item].Phrase!))
        {
            return null;
        }

        var before = _items.PreviousContent(item);
        return before > 0 && _items[before] is { Kind: ItemKind.Preposition, Token.Lower: "of" or "for" } && _items.PreviousContent(before) is var noun and >= 0
            && _items[noun].Phrase is { } phrase && !IsProperName(phrase) && !phrase.IsPronoun ? phrase : null;
    }

    private bool IsIncluding(int item) => _items[item] is { Kind: ItemKind.Preposition, Token.Lower: "including" };

    private void Close(List<int> listed, int end)
    {
        foreach (var item in listed.Skip(1))
        {
            _links.AddConjunct(_items[listed[0]].Phrase!, _items[item].Phrase!);
        }

        _groupEnd[listed[0]] = end;
    }

    private bool IsLocation(int place, int country) =>
        _items[place].Phrase!.HeadName is { Kind: NameShape.Place or NameShape.Capital or NameShape.Unknown } name
        && _items[country].Phrase is { HeadName: { Kind: NameShape.Country or NameShape.Place } whole } phrase
        && phrase.Start == whole.Start
        && (name.Kind == NameShape.Unknown || name.Meaning?.Country is null || whole.Meaning?.Country is null || name.Meaning.Country == whole.Meaning.Country)
        && (whole.Kind == NameShape.Country || (IsSmall(name) && IsLarge(whole)))
        && (whole.Kind == NameShape.Country || _items.NextContent(country) is var next && (next < 0 || _items[next].Kind is ItemKind.Comma or ItemKind.Break or ItemKind.Verb));

    private static bool IsSmall(Name name) => name.Kind is NameShape.Capital or NameShape.Unknown || name.Meaning?.Place is null or PlaceKind.City or PlaceKind.Site or PlaceKind.Base;

    private static bool IsLarge(Name name) => name.Meaning?.Place is PlaceKind.Province or PlaceKind.Region or PlaceKind.Island;

    private bool IsApposition(int first, int second)
    {
        var (a, b) = (_items[first].Phrase!, _items[second].Phrase!);
        var named = IsProperName(a) && !IsProperName(b) && !b.IsPronoun && !IsListGoingOn(second);
        var naming = !IsProperName(a) && !a.IsPronoun && IsProperName(b) && !IsListGoingOn(second);

        // ", the ministry said": the subject of the next clause
        return (named || naming) && !(_items.NextContent(second) is var next and >= 0 && _items[next].Verb is { IsFinite: true });
    }

    private bool IsListGoingOn(int second)
    {
        // ", the minister and" goes on a list; ", the minister of X," does not
        var next = _items.NextContent(second);
        return next >= 0 && _items[next].Kind == ItemKind.Coordinator;
    }

    private bool IsAlike(int first, int second) =>
        (IsProperName(_items[first].Phrase!) == IsProperName(_items[second].Phrase!) || _items[second].Phrase!.PossessivePronoun is not null) && !_items[second].Phrase!.IsPronoun;

    // "X met Y and Z said": Z is the subject of the next clause, unless X is no clause yet
    private bool OpensClause(int first, int conjunct)
    {
        var verb = NextVerbOf(conjunct);
        return verb >= 0 && _items[verb].Verb!.IsFinite && HasVerbBefore(first);
    }

    private int NextVerbOf(int item)
    {
        for (var i = item + 1; i < _items.Count; i++)
        {
            switch (_items[i].Kind)
            {
                case ItemKind.Verb:
                    return i;
                case ItemKind.Adverb or ItemKind.Quote or ItemKind.Preposition:
                    break;
                case ItemKind.Phrase when _items[i - 1].Kind == ItemKind.Preposition:
                    break;
                default:
                    return -1;
            }
        }

        return -1;
    }

    private bool HasVerbBefore(int item)
    {
        for (var i = item - 1; i >= 0; i--)
        {
            if (_items[i].Kind == ItemKind.Verb)
            {
                return true;
            }

            if (_items[i].Kind is ItemKind.Subordinator or ItemKind.RelativePronoun or ItemKind.Break)
            {
                return false;
            }
        }

        return false;
    }

    private void LinkModifiers()
    {
        for (var i = 0; i < _items.Count; i++)
        {
            if (_items[i].Kind != ItemKind.Phrase)
            {
                continue;
            }

            var next = _items.NextContent(i);
            if (next >= 0 && _items[next].Kind == ItemKind.Phrase && IsTime(next))
            {
                // "a meeting Friday between"
                next = _items.NextContent(next);
            }

            while (next >= 0 && _items[next].Kind == ItemKind.Preposition)
            {
                var target = _items.NextContent(next);
                if (target < 0 || _items[target].Kind != ItemKind.Phrase)
                {
                    break;
                }

                // "in the face of aggression": "of" goes with the word before it only
                if (_items[next].Token.Lower != "of" || _items.NextContent(i) == next)
                {
                    _links.AddModifier(_items[i].Phrase!, new Oblique(_items[next].Token.Lower, _items[target].Phrase!));
                }

                next = _items.NextContent(_groupEnd[target]);
            }
        }
    }

    private static bool IsProperName(Phrase phrase) => phrase.HeadName is { IsProper: true };
}
