using RelationsGraph.Extraction.Articles;
using RelationsGraph.Extraction.Entities;
using RelationsGraph.Extraction.Explaining;
using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Syntax;
using RelationsGraph.Language;
using RelationsGraph.Language.Time;

namespace RelationsGraph.Extraction.Events;

/// <summary>Finds when events take place: in their own clause, in that of the verb they hang on, or with a visit told before.</summary>
internal sealed class DateReader
{
    private readonly ExtractionLexicon _lexicon;
    private readonly ExtractionTrace? _trace;
    private readonly ILookup<int, TimeExpression> _bySentence;
    private readonly List<(EventMention Mention, EventDate Date)> _told = [];

    public DateReader(ExtractionLexicon lexicon, Article article, Document document, ExtractionTrace? trace = null)
    {
        _lexicon = lexicon;
        _trace = trace;
        _bySentence = TimeExpressions.Find(document, article.Published)
            .Where(expression => expression.Period is not null && expression.Relation == TimeRelation.In)
            .ToLookup(expression => expression.Tokens.First.SentenceIndex);
    }

    /// <summary>The date of an event, or null. Events must come in the order of the article.</summary>
    public EventDate? Find(EventMention mention)
    {
        var date = Own(mention) ?? WithVisit(mention) ?? WithTalks(mention);
        if (date is not null)
        {
            _trace?.Date(mention, CauseOf(mention));
            _told.Add((mention, date));
        }

        return date;
    }

    private DateCause CauseOf(EventMention mention) =>
        Own(mention) is not null ? DateCause.Clause : WithVisit(mention) is not null ? DateCause.Visit : DateCause.Talks;

    private EventDate? Own(EventMention mention)
    {
        var expressions = _bySentence[mention.Sentence.Sentence.Index].ToList();
        if (expressions.Count == 0)
        {
            return null;
        }

        if (AfterNoun(mention, expressions) is { } close)
        {
            return ToDate(close);
        }

        return mention is { Predication: { } predication, SharesClause: true } && OfVerb(predication, mention.Sentence, expressions, 0) is { } expression
            ? ToDate(expression)
            : null;
    }

    // "the visit to Beijing on Monday": nothing but prepositions and phrases between
    private static TimeExpression? AfterNoun(EventMention mention, List<TimeExpression> expressions)
    {
        var tokens = mention.Sentence.Sentence.Tokens;
        return expressions.Find(expression => expression.Tokens.Start >= mention.TriggerEnd
            && Enumerable.Range(mention.TriggerEnd, expression.Tokens.Start - mention.TriggerEnd)
                .All(i => tokens[i - tokens.Start].PartOfSpeech is not (PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Punct or PartOfSpeech.Sconj or PartOfSpeech.Cconj)));
    }

    private static TimeExpression? OfVerb(Predication predication, SentenceParse sentence, List<TimeExpression> expressions, int depth)
    {
        var own = expressions.Find(expression => sentence.VerbOf(expression.Tokens) == predication);
        if (own is not null || depth > 3 || predication.Governor is not { } governor)
        {
            return own;
        }

        var isPart = predication.Link is PredicationLink.Controlled or PredicationLink.Coordinate
            || (predication.Link == PredicationLink.Relative && predication.Verb is { IsFinite: false, Main.Form: WordForm.Ing });
        return isPart ? OfVerb(governor, sentence, expressions, depth + 1) : null;
    }

    // "During the visit, he will meet ...": the days of the visit, where its actor or its host is a party here too
    private EventDate? WithVisit(EventMention mention)
    {
        if (mention.Predication is null)
        {
            return null;
        }

        foreach (var oblique in mention.Predication.Obliques.Concat(LeadingObliques(mention)).Where(oblique => oblique.Preposition is "during" or "at" or "in" or "on" && oblique.Phrase.FirstLower is "the" or "his" or "her" or "this"))
        {
            var types = _lexicon.Predicates.OfNoun(oblique.Phrase.Head.Lemma).Select(predicate => predicate.Type).ToHashSet();
            for (var i = _told.Count - 1; i >= 0; i--)
            {
                if (types.Contains(_told[i].Mention.Type) && _told[i].Mention.Mood.Status == mention.Mood.Status && SharesParty(_told[i].Mention, mention))
                {
                    return _told[i].Date;
                }
            }
        }

        return null;
    }

    // "Biden spoke today with Draghi. He thanked him ...": what a person says and agrees belongs to the talks told last
    private EventDate? WithTalks(EventMention mention)
    {
        if (!IsConsultation(mention) || mention.Sources.All(source => source.Entity.Label != Labels.Person))
        {
            return null;
        }

        for (var i = _told.Count - 1; i >= 0; i--)
        {
            var (earlier, date) = _told[i];
            if (IsConsultation(earlier) && earlier.Mood.Status == mention.Mood.Status
                && earlier.Sources.Concat(earlier.Targets).Any(party => party.Entity.Label == Labels.Person && mention.Sources.Any(source => source.Entity.Equals(party.Entity))))
            {
                return date;
            }
        }

        return null;
    }

    private static bool IsConsultation(EventMention mention) => mention.Type.Code is { Quad: "verbal cooperation" or "neutral" };

    private static IEnumerable<Oblique> LeadingObliques(EventMention mention) => mention.Sentence.Phrases
        .TakeWhile(phrase => phrase.End <= mention.Predication!.Verb.Main.Index)
        .Select(phrase => new Oblique(mention.Sentence.Links.PrepositionOf(phrase) ?? "", phrase));

    private static bool SharesParty(EventMention first, EventMention second) =>
        first.Sources.Concat(first.Targets).Any(party => second.Sources.Concat(second.Targets).Any(other => other.Entity.Equals(party.Entity)));

    private static EventDate ToDate(TimeExpression expression) =>
        new(expression.Start!.Value, expression.End!.Value, HyphenatedNames.Of(expression.Precision));
}
