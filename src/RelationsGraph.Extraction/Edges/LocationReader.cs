using RelationsGraph.Extraction.Entities;
using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Names;
using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Extraction.Syntax;

namespace RelationsGraph.Extraction.Edges;

/// <summary>Reads where places and organizations lie: <c>Doha, Qatar</c>, <c>the Iraqi city of Basra</c>, <c>the London-based charity</c>.</summary>
internal sealed class LocationReader(ExtractionLexicon lexicon)
{
    private const double Confidence = 0.85;

    /// <summary>What a phrase says of where it lies.</summary>
    public IEnumerable<StateMention> Read(Phrase phrase, SentenceParse sentence, ReferenceTable references)
    {
        foreach (var reference in references.Of(phrase))
        {
            if ((reference.Entity.Label == Labels.Place ? reference.Entity : reference.AsPlace) is { } place)
            {
                if (FindWhole(phrase, place, sentence, references) is var (whole, start, end) && !whole.Equals(place)
                    && (place.Country is null || whole.Country is null || place.Country == whole.Country))
                {
                    yield return new StateMention(lexicon.Structure.Location, place, whole, null, start, end, Confidence);
                }
            }
            else if (reference.Entity.Label == Labels.Organization && FindSeat(phrase, sentence, references) is var (seat, first, last) && !seat.Equals(reference.Entity))
            {
                yield return new StateMention(lexicon.Structure.Location, reference.Entity, seat, null, first, last, Confidence);
            }
        }
    }

    // "Doha, Qatar"; "the Afghan capital, Kabul"; "the Iraqi city of Basra"
    private (Entity Whole, int Start, int End)? FindWhole(Phrase phrase, Entity place, SentenceParse sentence, ReferenceTable references)
    {
        if (sentence.Links.ModifiersOf(phrase) is [{ Preposition: "in" or "of" } first, ..] && (IsBehindComma(phrase, first.Phrase, sentence)
                || sentence.Links.PrepositionOf(phrase) is not ("over" or "on" or "about" or "with" or "against" or "between"))
            && (IsPlaceNoun(first.Phrase) ? OwnerOf(first.Phrase) : WholeOf(first.Phrase, references)) is { } outer
            && (first.Preposition == "in" || outer.Label == Labels.Country || IsKindOfPlace(phrase)))
        {
            return Spanning(outer, phrase, first.Phrase);
        }

        if (phrase.HeadName is { } name && OwnerOf(phrase) is { } own && IsPlaceNounBetween(phrase, name))
        {
            return (own, phrase.Start, phrase.End);
        }

        // "the Russian capital"
        if (lexicon.Words.Is(phrase.Head.Lemma, NounClass.Capital) && phrase.HeadName is null && OwnerOf(phrase) is { } governed)
        {
            return (governed, phrase.Start, phrase.End);
        }

        var described = sentence.Links.AppositionOf(phrase) ?? sentence.Links.ApposedTo(phrase) ?? SaidOf(phrase, sentence);
        if (described is not null && IsPlaceNoun(described) && OwnerOf(described) is { } apposed && !apposed.Equals(place))
        {
            return Spanning(apposed, phrase, described);
        }

        var container = sentence.Phrases.FirstOrDefault(other => IsPlaceNoun(other) && !NounResolver.IsPartOfCity(other)
            && sentence.Links.ModifiersOf(other) is [{ Preposition: "of" } of, ..] && of.Phrase == phrase);
        return container is not null && OwnerBefore(container) is { } owner ? Spanning(owner, container, phrase) : null;

        Entity? OwnerOf(Phrase noun) => (IsPlaceNoun(noun) ? references.OwnersOf(noun, sentence) : references.OwnersBefore(noun, sentence))
            .Select(AsWhole).FirstOrDefault(whole => whole is not null && !whole.Equals(place));

        Entity? OwnerBefore(Phrase noun) => references.OwnersBefore(noun, sentence).Select(AsWhole).FirstOrDefault(whole => whole is not null && !whole.Equals(place))
            ?? sentence.Links.ModifiersOf(noun).Where(modifier => modifier.Preposition == "in").Select(modifier => WholeOf(modifier.Phrase, references)).FirstOrDefault();
    }

    // "Palu is the capital of Central Sulawesi"
    private static Phrase? SaidOf(Phrase phrase, SentenceParse sentence) =>
        sentence.Predications.FirstOrDefault(predication => predication.Lemma == "be" && predication.Subject == phrase)?.Objects is [var said, ..] ? said : null;

    // "the London-based charity Oxfam", "the Russian embassy in Tehran"
    private static (Entity Seat, int Start, int End)? FindSeat(Phrase phrase, SentenceParse sentence, ReferenceTable references)
    {
        foreach (var name in phrase.Names.Where(name => name.Kind is NameShape.Country or NameShape.Place or NameShape.Capital or NameShape.Demonym))
        {
            var after = name.End - phrase.Start;
            if (after + 1 < phrase.Tokens.Count && phrase.Tokens[after].Text is "-" or "‑" && phrase.Tokens[after + 1].Lower is "based" or "headquartered" && Named(name, phrase, references) is { } seat)
            {
                return (seat, phrase.Start, phrase.End);
            }
        }

        return (phrase.Head.Lemma is "embassy" or "consulate" || sentence.Links.AppositionOf(phrase) is { Head.Lemma: "company" or "firm" or "charity" or "university" })
            && sentence.Links.ModifiersOf(phrase) is [{ Preposition: "in" } first, ..] && WholeOf(first.Phrase, references) is { } city
            ? Spanning(city, phrase, first.Phrase)
            : null;
    }

    private static Entity? Named(Name name, Phrase phrase, ReferenceTable references) => name switch
    {
        { Kind: NameShape.Country or NameShape.Demonym, Meaning.Country: { } country } => references.Entities.Country(country),
        { Kind: NameShape.Capital or NameShape.Place } => references.Entities.Named(Labels.Place, name.Meaning?.Name ?? phrase.TextOf(name), phrase.TextOf(name), name.Meaning?.Country, isIncidental: true),
        _ => null,
    };

    private static (Entity Whole, int Start, int End) Spanning(Entity whole, Phrase first, Phrase second) =>
        (whole, Math.Min(first.Start, second.Start), Math.Max(first.End, second.End));

    // "the Iraqi city Basra", "Israel's Haifa", "Syria's southern Daraa province"; but not "a Pretoria hospital"
    private bool IsPlaceNounBetween(Phrase phrase, Name name)
    {
        var before = name.Start - 1 - phrase.Start;
        if (phrase.PossessorIndex is not null && Enumerable.Range(0, before + 1).All(i => !phrase.Tokens[i].IsCapitalized))
        {
            return true;
        }

        return before >= 0 && (lexicon.Words.Is(phrase.Tokens[before].Lemma, NounClass.Place) || lexicon.Words.Is(phrase.Tokens[before].Lemma, NounClass.Capital)
            || phrase.Names.Any(other => other.End == name.Start && other.Kind == NameShape.Demonym));
    }

    private static Entity? WholeOf(Phrase phrase, ReferenceTable references) =>
        references.Of(phrase) is [{ Entity: { Label: Labels.Country or Labels.Place } } whole, ..] ? AsWhole(whole) : null;

    // "Rome's airport" lies in the city; a town "in southern Iraq" in the country
    private static Entity? AsWhole(Reference reference) =>
        (reference.Rule == ReferenceRule.Name ? null : reference.AsPlace) ?? (reference.Entity.Label is Labels.Country or Labels.Place ? reference.Entity : null);

    // "Erbil, Iraq": whatever befalls the city, it lies there
    private static bool IsBehindComma(Phrase phrase, Phrase whole, SentenceParse sentence) =>
        whole.Start == phrase.End + 1 && sentence.Sentence.Tokens[phrase.End - sentence.Sentence.Tokens.Start].Text == ",";

    // "the Panjwayi district of Kandahar", "the Korangal Valley of Kunar"
    private bool IsKindOfPlace(Phrase phrase) => (IsPlaceNoun(phrase) && phrase.Head.Lemma is not ("peninsula" or "city" or "town" or "village" or "settlement" or "resort" or "port" or "island" or "capital"))
        || (phrase.HeadName is { Kind: NameShape.Place } && (lexicon.Words.Is(phrase.Head.Lower, NounClass.PlaceWord) || lexicon.Words.Is(phrase.Head.Lower, NounClass.Place)));

    private bool IsPlaceNoun(Phrase phrase) => phrase.HeadName is null
        && (lexicon.Words.Is(phrase.Head.Lemma, NounClass.Place) || lexicon.Words.Is(phrase.Head.Lemma, NounClass.Capital));
}
