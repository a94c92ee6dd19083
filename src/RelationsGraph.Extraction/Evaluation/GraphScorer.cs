using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Extraction.Evaluation;

/// <summary>Measures predicted graphs against gold ones.</summary>
/// <remarks>
/// Entities match one to one when a name or alias of one is a name or alias of the other (case, accents, punctuation and a leading
/// <c>the</c> ignored), when both have the same country code, or, for topics and groups, when they share half of their words.
/// An edge matches when its ends do; a typed one when its type is the gold type or an alternative, too. Missing a debatable gold
/// edge costs nothing, and predicting one is neither right nor wrong. All figures are micro-averaged over the documents.
/// Which types are symmetric and which are states, the vocabulary says. Not safe for use by several threads at once.
/// </remarks>
public sealed class GraphScorer
{
    private readonly GraphSchema _schema;
    private readonly SortedDictionary<string, MatchCounts> _types = new(StringComparer.Ordinal);
    private readonly List<GraphMistake> _mistakes = [];
    private readonly AccuracyCount _status = new();
    private readonly AccuracyCount _negation = new();
    private readonly AccuracyCount _dates = new();
    private readonly ReliabilityCount _reliability = new();
    private MatchCounts _entities;
    private MatchCounts _pairs;
    private MatchCounts _typedEdges;
    private MatchCounts _typedEvents;
    private MatchCounts _typedStates;
    private int _documentCount;
    private int _predictedCount;

    /// <summary>Makes a scorer for a vocabulary.</summary>
    public GraphScorer(GraphSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        _schema = schema;
    }

    /// <summary>The figures of all documents so far.</summary>
    public GraphScore Score => new()
    {
        DocumentCount = _documentCount,
        PredictedCount = _predictedCount,
        Entities = _entities,
        Pairs = _pairs,
        TypedEdges = _typedEdges,
        TypedEvents = _typedEvents,
        TypedStates = _typedStates,
        StatusAccuracy = _status.Share,
        NegationAccuracy = _negation.Share,
        DateAccuracy = _dates.Share,
        Types = [.. _types.OrderByDescending(type => type.Value.Wrong + type.Value.Missed)],
        Reliability = [.. _reliability.Table],
        Mistakes = [.. _mistakes],
    };

    /// <summary>Adds a document.</summary>
    /// <param name="gold">What it states.</param>
    /// <param name="predicted">What was predicted, or null where nothing was.</param>
    public void Add(AnnotatedDocument gold, AnnotatedDocument? predicted)
    {
        ArgumentNullException.ThrowIfNull(gold);
        _documentCount++;
        _predictedCount += predicted is null ? 0 : 1;
        predicted ??= new AnnotatedDocument(gold.Id, [], []);

        var matches = EntityMatcher.Match(gold.Entities, predicted.Entities);
        CountEntities(gold, predicted, matches);
        CountRelations(gold.Id, GoldRelations(gold), PredictedRelations(predicted, matches));
    }

    private void CountEntities(AnnotatedDocument gold, AnnotatedDocument predicted, int[] matches)
    {
        var used = gold.Relations.Where(relation => !relation.IsDebatable).SelectMany(relation => new[] { relation.Source, relation.Target }).ToHashSet();
        var required = matches.Where((_, i) => used.Contains(gold.Entities[i].Name)).ToList();
        _entities += new MatchCounts(
            required.Count(match => match >= 0), predicted.Entities.Length - matches.Count(match => match >= 0), required.Count(match => match < 0));
    }

    private List<MatchableRelation> GoldRelations(AnnotatedDocument gold)
    {
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < gold.Entities.Length; i++)
        {
            indexes[gold.Entities[i].Name] = i;
        }

        return [.. gold.Relations
            .Where(relation => !relation.IsVariant && IsBetweenEntities(relation))
            .Select(relation => new MatchableRelation(relation, indexes, _schema))];
    }

    private List<MatchableRelation> PredictedRelations(AnnotatedDocument predicted, int[] matches)
    {
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < predicted.Entities.Length; i++)
        {
            indexes.TryAdd(predicted.Entities[i].Name, Array.IndexOf(matches, i));
        }

        return [.. predicted.Relations
            .Where(IsBetweenEntities)
            .Select(relation => new MatchableRelation(relation, indexes, _schema))];
    }

    // What an article mentions is not annotated
    private bool IsBetweenEntities(AnnotatedRelation relation) =>
        !_schema.TryGetRelationType(relation.Type, out var type) || type.SourceLabels is not [Graph.Node.ArticleLabel];

    private void CountRelations(string documentId, List<MatchableRelation> gold, List<MatchableRelation> predicted)
    {
        _pairs += new RelationMatching(gold, predicted, (wanted, found) => wanted.HasEndsOf(found)).Counts;
        var typed = MatchTyped(gold, predicted, _ => true);
        _typedEdges += typed.Counts;
        _typedEvents += MatchTyped(gold, predicted, relation => !relation.IsState).Counts;
        _typedStates += MatchTyped(gold, predicted, relation => relation.IsState).Counts;
        foreach (var type in gold.Concat(predicted).Select(relation => relation.Relation.Type).Distinct())
        {
            _types[type] = _types.GetValueOrDefault(type) + MatchTyped(gold, predicted, relation => relation.Relation.Type == type).Counts;
        }

        _mistakes.AddRange(typed.Missed.Select(relation => new GraphMistake(documentId, true, relation)));
        _mistakes.AddRange(typed.Wrong.Select(relation => new GraphMistake(documentId, false, relation)));
        CountConfidences(typed);
        CountProperties(typed.Pairs.Where(pair => !pair.Gold.IsState));
    }

    private static RelationMatching MatchTyped(
        List<MatchableRelation> gold, List<MatchableRelation> predicted, Func<MatchableRelation, bool> isMeant) =>
        new([.. gold.Where(isMeant)], [.. predicted.Where(isMeant)], (wanted, found) => wanted.HasEndsAndTypeOf(found));

    private void CountConfidences(RelationMatching typed)
    {
        foreach (var (relation, isRight) in typed.Pairs.Select(pair => (pair.Predicted.Relation, true)).Concat(typed.Wrong.Select(relation => (relation, false))))
        {
            if (relation.Properties.GetNumber(Graph.PropertyNames.Confidence) is { } confidence)
            {
                _reliability.Add(confidence, isRight);
            }
        }
    }

    private void CountProperties(IEnumerable<(MatchableRelation Gold, MatchableRelation Predicted)> events)
    {
        foreach (var (gold, predicted) in events)
        {
            _status.Add(gold.HasStatusOf(predicted));
            _negation.Add(gold.HasNegationOf(predicted));
            if (gold.Relation.Start is not null)
            {
                _dates.Add(gold.HasDatesOf(predicted));
            }
        }
    }
}
