using RelationsGraph.Extraction.Entities;
using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Extraction.Syntax;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Events;

/// <summary>Reads the events that words beside a noun tell: <c>Iranian-backed rebels</c>, <c>pro-Russian protesters</c>, <c>troops loyal to Assad</c>.</summary>
internal sealed class AdjectiveEventReader(ExtractionLexicon lexicon, MoodReader moods)
{
    private const double Confidence = 0.75;

    // How far behind the word its preposition may begin, in tokens
    private const int Reach = 3;

    /// <summary>Reads the events of a sentence.</summary>
    public IEnumerable<EventMention> Read(ArgumentReader arguments)
    {
        foreach (var token in arguments.Sentence.Sentence.Tokens)
        {
            foreach (var (word, joined) in Readings(token, arguments.Sentence))
            {
                if (lexicon.Predicates.OfAdjective(word).Select(predicate => ReadOne(token, joined, predicate, arguments)).FirstOrDefault(found => found is not null) is { } mention)
                {
                    yield return mention;
                    break;
                }
            }
        }
    }

    // A hyphen joins a name to the word, within one token or across three
    private static IEnumerable<(string Word, string? Joined)> Readings(Token token, SentenceParse sentence)
    {
        var hyphen = token.Text.LastIndexOf('-');
        if (hyphen > 0)
        {
            yield return (token.Lower[(hyphen + 1)..], token.Text[..hyphen]);
            hyphen = token.Text.IndexOf('-', StringComparison.Ordinal);
            yield return (token.Lower[..hyphen], token.Text[(hyphen + 1)..]);
        }
        else if (token.PartOfSpeech is PartOfSpeech.Adj or PartOfSpeech.Verb)
        {
            yield return (token.Lower, NameBefore(token, sentence));
        }
    }

    private static string? NameBefore(Token token, SentenceParse sentence)
    {
        var tokens = sentence.Sentence.Tokens;
        return token.Index > tokens.Start && tokens[token.Index - tokens.Start - 1] is { Text: "-", HasSpaceAfter: false } hyphen
            && PhraseOf(token, sentence) is { } phrase && phrase.Names.FirstOrDefault(name => name.End == hyphen.Index) is { } name
            ? phrase.TextOf(name)
            : null;
    }

    private static Phrase? PhraseOf(Token token, SentenceParse sentence) =>
        sentence.Phrases.FirstOrDefault(phrase => phrase.Start <= token.Index && token.Index < phrase.End);

    private EventMention? ReadOne(Token token, string? joined, Predicate predicate, ArgumentReader arguments)
    {
        if (Described(token, arguments.Sentence) is not { } noun
            || Fill(predicate.Source, false) is not { Count: > 0 } sources || Fill(predicate.Target, true) is not { Count: > 0 } targets)
        {
            return null;
        }

        var site = TriggerSite.Find(arguments.Sentence, token, lexicon);
        return new EventMention
        {
            Type = predicate.Type,
            Predicate = predicate,
            Sources = sources,
            Targets = targets,
            Mood = IsBeside(token, noun) ? Mood.Fact with { Status = predicate.Is(PredicateMarks.Lasting) ? Graph.EventStatus.Ongoing : Graph.EventStatus.Happened } : site.Predication is { } verb ? moods.OfVerb(verb, predicate.Is(PredicateMarks.Lasting), arguments) : Mood.Fact,
            Sentence = arguments.Sentence,
            Predication = site.Predication,
            SharesClause = false,
            TriggerStart = token.Index,
            TriggerEnd = token.Index + 1,
            Confidence = Confidence,
        };

        IReadOnlyList<Reference> Fill(IReadOnlyList<Slot> slots, bool isTarget)
        {
            var labels = isTarget ? predicate.Type.TargetLabels : predicate.Type.SourceLabels;
            return slots.Select(slot => PartiesAt(slot, labels, isTarget)).FirstOrDefault(found => found.Count > 0) ?? [];
        }

        IReadOnlyList<Reference> PartiesAt(Slot slot, IReadOnlyList<string> labels, bool isTarget) => slot.Position switch
        {
            SlotPosition.Joined => joined is not null && arguments.Named(joined, noun) is { } actor && labels.Contains(actor.Entity.Label) && slot.Admits(actor.Entity.Label) ? [actor] : [],
            SlotPosition.Self => arguments.Parties(noun, slot, labels, predicate, isTarget),
            SlotPosition.Oblique => After(slot.Preposition) is { } phrase ? arguments.Parties(phrase, slot, labels, predicate, isTarget) : [],
            _ => [],
        };

        Phrase? After(string preposition) => arguments.Sentence.Links.ModifiersOf(noun).FirstOrDefault(modifier => modifier.Preposition == preposition && modifier.Phrase.Start > token.Index).Phrase
            ?? arguments.Sentence.Phrases.FirstOrDefault(phrase => phrase.Start > token.Index && phrase.Start <= token.Index + Reach && arguments.Sentence.Links.PrepositionOf(phrase) == preposition);
    }

    private static bool IsBeside(Token token, Phrase noun) => noun.Start <= token.Index && token.Index <= noun.End + 1;

    // The noun before which or right behind which it stands, or the subject of which it is said
    private static Phrase? Described(Token token, SentenceParse sentence)
    {
        if (PhraseOf(token, sentence) is { } own)
        {
            return token.Index < own.Head.Index ? own : null;
        }

        var tokens = sentence.Sentence.Tokens;
        var end = token.Index > tokens.Start && tokens[token.Index - tokens.Start - 1].PartOfSpeech == PartOfSpeech.Adv ? token.Index - 1 : token.Index;
        return sentence.Phrases.FirstOrDefault(phrase => phrase.End == end)
            ?? (sentence.VerbOf(token) is { Lemma: "be" or "become" or "remain" or "stay", Subject: { } subject } ? subject : null);
    }
}
