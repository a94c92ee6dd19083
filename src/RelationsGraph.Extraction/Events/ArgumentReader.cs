using RelationsGraph.Extraction.Entities;
using RelationsGraph.Extraction.Explaining;
using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Names;
using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Extraction.Syntax;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Events;

/// <summary>Finds the parties that stand in a phrase: what it refers to, else who owns it, else the topic that it names.</summary>
internal sealed class ArgumentReader(ExtractionLexicon lexicon, ReferenceTable references, SentenceParse sentence, ExtractionTrace? trace = null)
{
    private const double OwnerConfidence = 0.75;
    private const double TopicConfidence = 0.6;

    // How much of what follows a topic is a part of its name: prepositional phrases, and words of a clause before its object
    private const int MaxTopicModifiers = 2;
    private const int MaxTopicClause = 4;

    /// <summary>The sentence it reads.</summary>
    public SentenceParse Sentence { get; } = sentence;

    /// <summary>Whether acts, which event coders record though they are no edges, are read as well.</summary>
    public bool TriesActs { get; init; }

    /// <summary>Where the readers of events report what they tried, or null.</summary>
    public ExtractionTrace? Trace { get; } = trace;

    /// <summary>The predicates of a verb that are to be tried.</summary>
    public IEnumerable<Predicate> OfVerb(string lemma) => TriesActs ? lexicon.Predicates.OfVerb(lemma).Concat(lexicon.Acts.OfVerb(lemma)) : lexicon.Predicates.OfVerb(lemma);

    /// <summary>The predicates of noun phrases that end in a noun that are to be tried.</summary>
    public IEnumerable<Predicate> OfNoun(string lemma) => TriesActs ? lexicon.Predicates.OfNoun(lemma).Concat(lexicon.Acts.OfNoun(lemma)) : lexicon.Predicates.OfNoun(lemma);

    /// <summary>What a phrase and those joined to it refer to, as far as an end of a relation and a slot admit it.</summary>
    public IReadOnlyList<Reference> Parties(Phrase phrase, Slot slot, IReadOnlyList<string> labels, Predicate predicate, bool isTarget)
    {
        var found = new List<Reference>();
        foreach (var conjunct in Sentence.Links.ConjunctsOf(phrase))
        {
            found.AddRange(PartiesOf(conjunct, slot, labels, predicate, isTarget));
        }

        IReadOnlyList<Reference> parties = [.. found.DistinctBy(reference => reference.Entity.Id)];
        Trace?.Ask(new SlotTrial(phrase, slot, isTarget, parties));
        return parties;
    }

    /// <summary>The actors that a phrase and those joined to it refer to, topics and places left out.</summary>
    public IReadOnlyList<Reference> Actors(Phrase phrase, IReadOnlyList<string> labels) => [.. Sentence.Links.ConjunctsOf(phrase).SelectMany(references.Of)
        .Where(reference => labels.Contains(reference.Entity.Label) && reference.Entity.Label is not (Labels.Topic or Labels.Place)).DistinctBy(reference => reference.Entity.Id)];

    /// <summary>The actor of the gazetteer that a name within a phrase names: <c>Iranian</c> in <c>Iranian-backed rebels</c>; or null.</summary>
    public Reference? Named(string name, Phrase phrase) => references.Named(name, phrase);

    /// <summary>Who owns a phrase: <c>Moscow</c> in <c>Moscow's efforts</c>; or has made it: <c>rockets fired by Hamas</c>.</summary>
    public IReadOnlyList<Reference> Owners(Phrase phrase) => references.OwnersOf(phrase, Sentence) is { Count: > 0 } owners ? owners
        : Sentence.Predications.FirstOrDefault(predication => predication is { IsPassive: true, Link: PredicationLink.Relative } && predication.Subject == phrase) is { } made
            ? [.. made.Obliques.Where(oblique => oblique.Preposition == "by").SelectMany(oblique => Sentence.Links.ConjunctsOf(oblique.Phrase)).SelectMany(references.Of)]
            : [];

    /// <summary>Who owns a phrase, as far as an end of a relation and a slot admit it.</summary>
    public IReadOnlyList<Reference> Owners(Phrase phrase, Slot slot, IReadOnlyList<string> labels, bool isTarget) =>
        Fitting(Owners(phrase), phrase, slot, labels, isTarget);

    /// <summary>Who owns a phrase by the words before its head.</summary>
    public IReadOnlyList<Reference> OwnersBefore(Phrase phrase, Slot slot, IReadOnlyList<string> labels, bool isTarget) =>
        Fitting(references.OwnersBefore(phrase, Sentence), phrase, slot, labels, isTarget);

    /// <summary>The phrases that say who a noun describes: <c>China</c> in <c>China, an ally of Russia</c> or <c>China is an ally</c>.</summary>
    public IEnumerable<Phrase> NamedBy(Phrase phrase)
    {
        if (Sentence.Links.ApposedTo(phrase) is { } named)
        {
            yield return named;
        }

        foreach (var predication in Sentence.Predications)
        {
            if (predication.Lemma is "be" or "become" or "remain" && predication.Subject is { } subject && predication.Objects.Contains(phrase))
            {
                yield return subject;
            }
        }
    }

    /// <summary>The subject of a verb of saying, or null.</summary>
    public Reference? SpeakerOf(Predication predication)
    {
        var subject = predication.IsPassive ? predication.Obliques.FirstOrDefault(oblique => oblique.Preposition == "by").Phrase : predication.Subject;
        return subject is null ? null : references.Of(subject).FirstOrDefault(reference => reference.Entity.Label is not (Labels.Topic or Labels.Place));
    }

    /// <summary>The topic that a phrase names with what follows it: <c>war in Ukraine</c>; or null.</summary>
    public Reference? Topic(Phrase phrase) => IsTopic(phrase) && !IsSaidBefore(phrase) ? NameTopic(phrase) : null;

    /// <summary>The topic that a phrase names where only topics stand: after <c>discuss</c>; or null.</summary>
    public Reference? AnyTopic(Phrase phrase) => phrase.IsPronoun || phrase.Head.PartOfSpeech is PartOfSpeech.Num or PartOfSpeech.Sym || phrase.HeadName is { IsProper: true, Kind: not NameShape.Unknown } || lexicon.Words.Is(phrase.Head.Lemma, NounClass.Time) || lexicon.Words.Is(phrase.Head.Lemma, NounClass.Place)
        ? null
        : NameTopic(Core(phrase));

    // "the latest developments in the peace talks" are about the talks; but those "in Syria" about themselves
    private Phrase Core(Phrase phrase) => lexicon.Words.Is(phrase.Head.Lemma, NounClass.TopicPart)
        && Sentence.Links.ModifiersOf(phrase).FirstOrDefault(modifier => modifier.Preposition is "of" or "in" or "on" or "about").Phrase is { HeadName: null, IsPronoun: false } whole
        && whole != phrase ? whole : phrase;

    private List<Reference> Fitting(IReadOnlyList<Reference> owners, Phrase phrase, Slot slot, IReadOnlyList<string> labels, bool isTarget)
    {
        var fitting = owners.Where(owner => labels.Contains(owner.Entity.Label) && slot.Admits(owner.Entity.Label)).Select(owner => owner with { OwnerOf = phrase }).ToList();
        Trace?.Ask(new SlotTrial(phrase, slot, isTarget, fitting));
        return fitting;
    }

    private Reference? NameTopic(Phrase phrase)
    {
        var words = phrase.Tokens.SkipWhile(token => token.PartOfSpeech is PartOfSpeech.Det or PartOfSpeech.Part || token.Form == WordForm.Possessive).ToList();
        if (words.Count == 0)
        {
            return null;
        }

        var name = phrase.TextOf(words[0].Index, phrase.End);
        var last = phrase;
        for (var depth = 0; depth < MaxTopicModifiers && Sentence.Links.ModifiersOf(last) is [{ Preposition: "toward" or "towards" or "in" or "of" or "on" or "over" or "between" or "with" or "against" or "for" or "to" or "around" or "about" } modifier, ..]; depth++)
        {
            name += $" {modifier.Preposition} " + string.Join(" and ", Sentence.Links.ConjunctsOf(modifier.Phrase).Select(part => part.Text));
            last = modifier.Phrase;
        }

        if (last == phrase && ClauseAfter(phrase) is { } clause)
        {
            name += $" {clause}";
        }

        // "the crisis" is the "crisis in Syria" that the article spoke of
        var isBare = words.Count == 1 && phrase.FirstLower is "the" or "this" or "that" or "these" or "those" && !name.Contains(' ', StringComparison.Ordinal);
        return new Reference(references.Entities.Topic(name, phrase.Head.Lemma, isBare), phrase, TopicConfidence) { Rule = ReferenceRule.TopicName };
    }

    // "challenges posed by Iran", "efforts to end the war": the clause behind a noun up to its object
    private string? ClauseAfter(Phrase phrase)
    {
        var verb = Sentence.Predications.FirstOrDefault(predication => predication.Verb.Tokens.Start == phrase.End && !predication.Verb.IsFinite);
        var party = verb?.Objects.Concat(verb.Obliques.Select(oblique => oblique.Phrase)).Where(part => part.Start > phrase.End).MinBy(part => part.Start);
        if (party is null || party.Start - phrase.End > MaxTopicClause)
        {
            return null;
        }

        var tokens = Sentence.Sentence.Tokens.Where(token => token.Index >= phrase.End && token.Index < party.End);
        return string.Concat(tokens.Select(token => token.HasSpaceAfter ? token.Text + " " : token.Text)).TrimEnd();
    }

    // "rejected the call": a call, claim or charge without its content says nothing by itself
    private bool IsSaidBefore(Phrase phrase) => phrase.Tokens.Count <= 2 && Sentence.Links.ModifiersOf(phrase).Count == 0 && ClauseAfter(phrase) is null
        && lexicon.Words.ModifiersOf(PartOfSpeech.Noun, phrase.Head.Lemma).Any(modifier => modifier.Effect == ModifierEffect.Content);

    private bool IsTopic(Phrase phrase) => phrase.HeadName is null or { Kind: NameShape.Unknown } && !phrase.IsPronoun && (lexicon.Words.Is(phrase.Head.Lemma, NounClass.Topic)
        || (phrase.Head.Index > phrase.Start && lexicon.Words.Is(phrase.Tokens[phrase.Head.Index - phrase.Start - 1].Lower + " " + phrase.Head.Lemma, NounClass.Topic)));

    private List<Reference> PartiesOf(Phrase phrase, Slot slot, IReadOnlyList<string> labels, Predicate predicate, bool isTarget)
    {
        var direct = references.Of(phrase).Select(reference => AsAsked(reference, slot, predicate, isTarget)).Where(Fits).ToList();
        if (direct.Count > 0)
        {
            return direct;
        }

        if (phrase.HeadName is { Kind: NameShape.Unknown } && !IsTopic(phrase))
        {
            return [];
        }

        if (predicate.Type == lexicon.Structure.Topic && AnyTopic(phrase) is { } discussed && Fits(discussed))
        {
            return [discussed];
        }

        var owners = Owners(phrase).Where(owner => Fits(owner) && (owner.Entity.Label != Labels.Place || predicate.Is(PredicateMarks.Place))).Select(owner => owner with { Confidence = owner.Confidence * OwnerConfidence, OwnerOf = phrase }).ToList();
        if (owners.Count > 0)
        {
            return owners;
        }

        return !predicate.Is(PredicateMarks.Place) && Topic(phrase) is { } topic && Fits(topic) ? [topic] : [];

        bool Fits(Reference reference) => labels.Contains(reference.Entity.Label)
            && (slot.Admits(reference.Entity.Label) || (reference.StandsForPerson && slot.Admits(Labels.Person)));
    }

    // "visited Beijing" is the city, "accused Beijing" the country; who was arrested in Rome was arrested by Italy
    private Reference AsAsked(Reference reference, Slot slot, Predicate predicate, bool isTarget) =>
        isTarget && predicate.Is(PredicateMarks.Place) && reference.AsPlace is { } place ? reference with { Entity = place }
        : slot is { Position: SlotPosition.Oblique, Labels: [Labels.Country] } && reference.Entity is { Label: Labels.Place, Country: { } country }
            ? reference with { Entity = references.Entities.Country(country) }
        : reference;
}
