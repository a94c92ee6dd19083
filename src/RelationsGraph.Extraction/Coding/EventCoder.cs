using RelationsGraph.Extraction.Articles;
using RelationsGraph.Extraction.Entities;
using RelationsGraph.Extraction.Events;
using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Syntax;
using RelationsGraph.Graph.Schema;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Coding;

/// <summary>Turns the events of an article into the records of event coders.</summary>
internal sealed class EventCoder
{
    private const string Consent = "AGREE";

    // As for parties that stand where no place of the predicate is
    private const double DoubtedShare = 0.5;
    private readonly GraphSchema _schema;
    private readonly ExtractionLexicon _lexicon;
    private readonly Article _article;
    private readonly Document _document;
    private readonly ActorCoder _actors;
    private readonly ActorContext _contexts;
    private readonly PartyFinder _parties;
    private readonly MainEvents _mainEvents;

    public EventCoder(GraphSchema schema, ExtractionLexicon lexicon, Article article, Document document, IReadOnlyList<SentenceParse> sentences, ReferenceTable references)
    {
        (_schema, _lexicon, _article, _document) = (schema, lexicon, article, document);
        _actors = new ActorCoder(lexicon, article, sentences, references);
        _contexts = new ActorContext(lexicon, references, _actors);
        _parties = new PartyFinder(references);
        _mainEvents = new MainEvents(lexicon.Words);
    }

    /// <summary>The records of the events, in the order of the article; of those that nobody has a part in there are none.</summary>
    public IReadOnlyList<EventRecord> Code(IReadOnlyList<DatedEvent> events)
    {
        var told = events.Where(told => told.Mention.Type.Kind == RelationKind.Event)
            .Select(told => told with { Mention = _parties.Complete(told.Mention) })
            .Where(told => told.Mention.Sources.Count > 0 || told.Mention.Targets.Count > 0)
            .OrderBy(told => told.Mention.Sentence.Sentence.Index).ThenBy(told => told.Mention.TriggerStart).ToList();
        told = told.ConvertAll(found => found.Mention.IsLearnt && told.Exists(frame => Covers(found.Mention, frame.Mention)) ? found with { Mention = found.Mention with { IsLearnt = false } } : found);
        told.RemoveAll(candidate => told.Exists(other => Covers(other.Mention, candidate.Mention) || Fulfils(other.Mention, candidate.Mention) || Outdoes(other.Mention, candidate.Mention)));
        var main = _mainEvents.Of(told.Select(found => found.Mention).Where(mention => IsReal(mention) && !told.Exists(other => Uses(other.Mention, mention)))).Select(KeyOf).ToHashSet();
        var records = new List<EventRecord>();
        var numbers = told.Select(found => KeyOf(found.Mention)).Distinct().Index().ToDictionary(key => key.Item, key => key.Index + 1);
        foreach (var (mention, date) in told)
        {
            foreach (var (source, target) in PairsOf(mention))
            {
                records.Add(Record(mention, date, numbers[KeyOf(mention)], source, target) with { IsMain = IsReal(mention) && main.Contains(KeyOf(mention)) });
            }
        }

        return records;
    }

    // "staged demonstrations", "called off a strike": the noun belongs to what the verb tells; and what makes an edge needs no looser reading
    private static bool Covers(EventMention whole, EventMention part) => whole != part && part.LacksParty && (!whole.IsLearnt || whole.Type == part.Type)
        && whole.TriggerStart <= part.TriggerStart && part.TriggerEnd <= whole.TriggerEnd
        && (whole.IsEdge || ((whole.IsAct || whole.Type == part.Type) && whole.TriggerStart < part.TriggerStart));

    // "broke off peace talks": the talks are what the act is done to, and not what is told
    private static bool Uses(EventMention act, EventMention noun) => act.IsAct && act.TriggerStart < noun.TriggerStart && noun.TriggerEnd <= act.TriggerEnd;

    // Of the pairs of one event those that the model doubts, or that lack a party, give way to those that it does not; where it doubts all they stand
    private static bool Outdoes(EventMention sure, EventMention doubted) => (doubted.IsDoubted || doubted.LacksParty) && sure is { IsDoubted: false, Chance: not null } && KeyOf(sure) == KeyOf(doubted);

    // A model judges the pairs of an event one by one; they are still one event
    private static (int, string) KeyOf(EventMention mention) => (mention.TriggerStart, mention.Type.Name);

    // "promised to withdraw": what is promised says more than that it is; and "promised to attack" is a threat
    private bool Fulfils(EventMention content, EventMention frame) => frame.IsAct && !content.IsLearnt && content != frame && content.Predication is { Link: PredicationLink.Controlled } own
        && own.Governor == frame.Predication && CodeOf(frame).Plover is var category && (category == Consent ? content.Sources.Count > 0 && IsReal(content) : CodeOf(content).Plover == category);

    // What is denied did not take place, unless the denial is an act of its own: a refusal
    private bool IsReal(EventMention mention) => CodeOf(mention) is { Plover: not null } code && !(mention.Mood.Negated && code.Plover == mention.Type.Code!.Plover);

    private static IEnumerable<(Reference? Source, Reference? Target)> PairsOf(EventMention mention) => mention switch
    {
        { Targets.Count: 0, Sources.Count: > 1, Type.Symmetric: true } or { Targets.Count: 0, Sources.Count: > 1, IsEdge: true } =>
            mention.Sources.SelectMany((source, i) => mention.Sources.Skip(i + 1).Select(target => ((Reference?)source, (Reference?)target))),
        { Targets.Count: 0 } => mention.Sources.Select(source => ((Reference?)source, (Reference?)null)),
        { Sources.Count: 0 } => mention.Targets.Select(target => ((Reference?)null, (Reference?)target)),
        _ => mention.Sources.SelectMany(source => mention.Targets.Where(target => mention.Targets.Count == 1 || !target.Entity.Equals(source.Entity)).Select(target => ((Reference?)source, (Reference?)target))),
    };

    private EventCode CodeOf(EventMention mention) =>
        _lexicon.Codes.Refine(_schema.GetCode(mention.Type, mention.Mood.Status, mention.Mood.Negated)!, WordsBeside(mention));

    private EventRecord Record(EventMention mention, EventDate? date, int number, Reference? source, Reference? target)
    {
        var sentence = mention.Sentence.Sentence;
        var phrases = new[] { source, target }.OfType<Reference>().Select(party => party.Phrase).ToList();
        var words = _document.Slice(
            phrases.Select(phrase => phrase.Start).Append(mention.TriggerStart).Min(),
            phrases.Select(phrase => phrase.End).Append(mention.TriggerEnd).Max()).Span;
        var (from, to) = (Actor(source, mention), Actor(target, mention));
        from = _contexts.Complete(from, source?.Phrase, to, mention);
        var code = CivilProtest.Recode(CodeOf(mention), from, source?.Phrase);
        to = to is null or { Code: null, Label: Labels.Topic } ? _contexts.AgainstWhom(code.Plover, from, mention) ?? to : _contexts.Complete(to, target?.Phrase, from, mention);
        return new EventRecord
        {
            EventId = $"{_article.NodeId}/{number}",
            Source = from,
            Target = to,
            Relation = mention.Type,
            Code = code,
            Mode = code.Plover is { } category ? _lexicon.Modes.Find(category, mention.Type.Name, WordsBeside(mention)) : null,
            Status = mention.Mood.Status,
            IsNegated = mention.Mood.Negated,
            Start = date?.Start,
            End = date?.End,
            DatePrecision = date?.Precision ?? EventDate.Unknown,
            AttributedTo = Actor(mention.Mood.Speaker, mention),
            Confidence = Math.Round(mention.Confidence * (mention.IsDoubted ? DoubtedShare : 1) * (source?.Confidence ?? 1) * (target?.Confidence ?? 1), 2),
            Sentence = sentence.Index,
            StartOffset = words.Start,
            EndOffset = words.End,
            Text = _document.Text[sentence.Tokens.Span.Start..sentence.Tokens.Span.End],
        };
    }

    private EventActor? Actor(Reference? reference, EventMention mention) => reference is null ? null : _actors.Code(reference, mention.Sentence);

    // The words of the predicate, then those that its verb takes: the weapon and the manner stand there
    private IEnumerable<string> WordsBeside(EventMention mention)
    {
        for (var i = mention.TriggerStart; i < mention.TriggerEnd; i++)
        {
            yield return _document.Tokens[i].Lemma;
        }

        var taken = mention.Predication is { } predication ? predication.Objects.Concat(predication.Obliques.Select(oblique => oblique.Phrase)) : [];
        foreach (var token in taken.SelectMany(phrase => phrase.Tokens))
        {
            yield return token.Lemma;
        }
    }
}
