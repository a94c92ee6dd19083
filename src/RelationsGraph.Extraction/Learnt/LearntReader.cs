using RelationsGraph.Extraction.Edges;
using RelationsGraph.Extraction.Entities;
using RelationsGraph.Extraction.Events;
using RelationsGraph.Extraction.Explaining;
using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Graph.Schema;
using RelationsGraph.Language.Relations;

namespace RelationsGraph.Extraction.Learnt;

/// <summary>
/// Corrects what frames and rules have found by what a trained model says of the same text: keeps what is likely, drops what is not, and
/// adds what they missed. Lines of a lexicon of the user's own are never overruled.
/// </summary>
internal sealed class LearntReader
{
    // The part of the threshold that is enough where a rule has found an office or a place
    private const double RuleShare = 0.4;

    private readonly GraphSchema _schema;
    private readonly ExtractionLexicon _lexicon;
    private readonly RelationModel _model;
    private readonly MoodReader _moods;
    private readonly PairJudge _judge;
    private readonly Dictionary<string, int> _numbers;

    public LearntReader(GraphSchema schema, ExtractionLexicon lexicon, RelationModel model)
    {
        _schema = schema;
        _lexicon = lexicon;
        _model = model;
        _moods = new MoodReader(lexicon);
        _judge = new PairJudge(schema, new WordFeatures(schema, lexicon), model);
        _numbers = model.Types.Index().ToDictionary(type => type.Item, type => type.Index, StringComparer.Ordinal);
    }

    /// <summary>The events and states of an article.</summary>
    /// <param name="article">The article as it is understood so far.</param>
    /// <param name="found">What frames and rules have found.</param>
    /// <param name="trace">Where it reports what it drops and adds, or null.</param>
    public RelationMentions Read(ArticleParse article, RelationMentions found, ExtractionTrace? trace = null)
    {
        var table = Judge(article, found);
        var events = found.Events.SelectMany(mention => Confirm(mention, table, trace)).ToList();
        var states = found.States.Select(state => Confirm(state, article, table, trace)).OfType<StateMention>().ToList();
        var (told, held) = (events.Count, states.Count);
        Add(article, table, events, states);
        if (trace is not null)
        {
            events.Skip(told).ToList().ForEach(trace.Learn);
            states.Skip(held).ToList().ForEach(trace.Learn);
        }

        return new RelationMentions([.. events.OrderBy(mention => mention.Sentence.Sentence.Index).ThenBy(mention => mention.TriggerStart)], states);
    }

    /// <summary>
    /// The events of an article as event coders have them: those of frames stand, marked where the model doubts who their parties are, and
    /// what it finds beyond them is added. It has learnt of pairs, and not whether something took place.
    /// </summary>
    public IReadOnlyList<EventMention> ReadEvents(ArticleParse article, IReadOnlyList<EventMention> found)
    {
        var table = Judge(article, new RelationMentions(found, []));
        var events = found.SelectMany(mention => Judged(mention, table)).ToList();
        Add(article, table, events, []);
        return events;
    }

    private JudgementTable Judge(ArticleParse article, RelationMentions found)
    {
        var mentions = new MentionFinder(_lexicon).Find(article.Sentences, article.References);
        return _judge.Judge(article.Document, new CandidateSet(mentions, FrameEdgeFinder.FindAll(mentions, article.Document, found)));
    }

    // An event for each pair of its parties
    private IEnumerable<EventMention> Judged(EventMention mention, JudgementTable table)
    {
        if (mention.IsAuthoritative || !_numbers.TryGetValue(mention.Type.Name, out var type))
        {
            return [mention];
        }

        return mention.Pairs().Select(pair => mention with
        {
            Sources = [pair.Source],
            Targets = [pair.Target],
            Chance = ChanceOf(pair.Source.Entity, type, pair.Target.Entity, mention.Sentence.Sentence.Index, table),
        }).Select(judged => judged with { IsDoubted = judged.Chance < _model.Decision.Threshold });
    }

    private IEnumerable<EventMention> Confirm(EventMention mention, JudgementTable table, ExtractionTrace? trace)
    {
        foreach (var judged in Judged(mention, table))
        {
            if (judged.IsDoubted)
            {
                trace?.Stop(new StoppedMention(mention, EdgeObstacle.Unlikely, judged.Sources[0], judged.Targets[0]) { Chance = judged.Chance, LeastChance = _model.Decision.Threshold });
            }
            else
            {
                yield return judged;
            }
        }
    }

    private StateMention? Confirm(StateMention state, ArticleParse article, JudgementTable table, ExtractionTrace? trace)
    {
        if (!_numbers.TryGetValue(state.Type.Name, out var type)
            || ChanceOf(state.Source, type, state.Target, article.Document.Tokens[state.Start].SentenceIndex, table) is not { } chance)
        {
            return state;
        }

        var least = LeastChance(state);
        if (chance >= least)
        {
            return state with { Confidence = Math.Max(chance, _model.Decision.Threshold) };
        }

        trace?.Stop(new StoppedState(state, chance, least));
        return null;
    }

    // Offices and places stand in one noun phrase or two, which rules read more surely than the model
    private double LeastChance(StateMention state) =>
        state.Type == _lexicon.Structure.Office || state.Type == _lexicon.Structure.Location ? _model.Decision.Threshold * RuleShare : _model.Decision.Threshold;

    private double? ChanceOf(Entity source, int type, Entity target, int sentence, JudgementTable table)
    {
        var straight = table.Find(source, type, target, sentence);
        return _schema.GetRelationType(_model.Types[type]).Symmetric && table.Find(target, type, source, sentence) is { } back
            ? Math.Max(back, straight ?? 0)
            : straight;
    }

    private void Add(ArticleParse article, JudgementTable table, List<EventMention> events, List<StateMention> states)
    {
        var told = new HashSet<(string, string, string, int)>();
        foreach (var mention in events)
        {
            foreach (var (source, target) in mention.Pairs())
            {
                told.Add(KeyOf(mention.Type, source.Entity, target.Entity, mention.Sentence.Sentence.Index));
            }
        }

        foreach (var state in states)
        {
            told.Add(KeyOf(state.Type, state.Source, state.Target, article.Document.Tokens[state.Start].SentenceIndex));
        }

        // The likeliest first; what both ends of a sentence say needs no reading across sentences
        var likely = table.Likely.Where(pair => pair.Chance >= _model.Decision.Threshold)
            .OrderBy(pair => pair.Source.Sentence != pair.Target.Sentence).ThenByDescending(pair => pair.Chance).ThenBy(pair => pair.Source.Start).ThenBy(pair => pair.Target.Start);
        foreach (var pair in likely)
        {
            var type = _schema.GetRelationType(_model.Types[pair.Type]);
            foreach (var (source, target) in Ends(pair, type, article.Document.Tokens[pair.Trigger].Lemma))
            {
                var sentences = new[] { pair.Source.Sentence, pair.Target.Sentence }.Distinct();
                if (!source.Entity.Equals(target.Entity) && sentences.All(sentence => told.Add(KeyOf(type, source.Entity, target.Entity, sentence))))
                {
                    Add(pair, type, source, target, article, events, states);
                }
            }
        }
    }

    private void Add(
        JudgedPair pair, RelationType type, Reference source, Reference target, ArticleParse article, List<EventMention> events, List<StateMention> states)
    {
        var sentence = article.Sentences[article.Document.Tokens[pair.Trigger].SentenceIndex];
        if (type.Kind == RelationKind.State)
        {
            states.Add(new StateMention(
                type, source.Entity, target.Entity, source.Role, Math.Min(pair.Source.Start, pair.Target.Start), Math.Max(pair.Source.End, pair.Target.End), pair.Chance) { IsLearnt = true });
            return;
        }

        var trigger = article.Document.Tokens[pair.Trigger];
        var site = TriggerSite.Find(sentence, trigger, _lexicon);
        var mood = _moods.OfTrigger(site, type, new ArgumentReader(_lexicon, article.References, sentence));
        events.Add(new EventMention
        {
            Type = type,
            Sources = [source],
            Targets = [target],
            Mood = mood with { Status = pair.Status, Negated = mood.Negated || pair.NegatedChance > 0.5, IsContent = false },
            Sentence = sentence,
            Predication = site.Predication,
            SharesClause = site.SharesClause,
            TriggerStart = pair.Trigger,
            TriggerEnd = pair.Trigger + 1,
            Confidence = pair.Chance,
            Chance = pair.Chance,
            IsLearnt = true,
        });
    }

    private IEnumerable<(Reference Source, Reference Target)> Ends(JudgedPair pair, RelationType type, string trigger)
    {
        foreach (var source in pair.Source.References)
        {
            foreach (var target in pair.Target.References)
            {
                var asked = target.AsPlace is { } place && _lexicon.Predicates.Says(trigger, type, PredicateMarks.Place) ? target with { Entity = place } : target;
                if (type.SourceLabels.Contains(source.Entity.Label) && type.TargetLabels.Contains(asked.Entity.Label))
                {
                    yield return (source, asked);
                }
            }
        }
    }

    private static (string, string, string, int) KeyOf(RelationType type, Entity source, Entity target, int sentence) =>
        type.Symmetric && string.CompareOrdinal(source.Id, target.Id) > 0 ? (target.Id, type.Name, source.Id, sentence) : (source.Id, type.Name, target.Id, sentence);
}
