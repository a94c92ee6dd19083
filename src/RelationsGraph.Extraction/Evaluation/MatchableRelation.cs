using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Extraction.Evaluation;

/// <summary>A relation whose ends are places in the list of gold entities.</summary>
internal sealed class MatchableRelation
{
    private readonly HashSet<int> _sources;
    private readonly HashSet<int> _targets;
    private readonly HashSet<string> _types;
    private readonly HashSet<string?> _statuses;
    private readonly bool _isSymmetric;

    /// <param name="relation">The relation.</param>
    /// <param name="entities">The gold entities by name; an end that is none of them matches nothing.</param>
    /// <param name="schema">The vocabulary.</param>
    public MatchableRelation(AnnotatedRelation relation, IReadOnlyDictionary<string, int> entities, GraphSchema schema)
    {
        Relation = relation;
        _sources = Find(relation.AlternativeSources.Prepend(relation.Source));
        _targets = Find(relation.AlternativeTargets.Prepend(relation.Target));
        _types = [relation.Type, .. relation.AlternativeTypes];
        _statuses = [relation.Status, .. relation.AlternativeStatuses];
        _isSymmetric = schema.TryGetRelationType(relation.Type, out var type) && type.Symmetric;
        IsState = type?.Kind == RelationKind.State;

        HashSet<int> Find(IEnumerable<string> names) =>
            [.. names.Select(name => entities.TryGetValue(name, out var index) ? index : -1).Where(index => index >= 0)];
    }

    public AnnotatedRelation Relation { get; }

    public bool IsState { get; }

    /// <summary>Whether a prediction has the same ends, either way round.</summary>
    public bool HasEndsOf(MatchableRelation predicted) => Joins(predicted) || JoinsBackwards(predicted);

    /// <summary>Whether a prediction has the same ends and type; of a symmetric type, either way round.</summary>
    public bool HasEndsAndTypeOf(MatchableRelation predicted) =>
        _types.Contains(predicted.Relation.Type) && (Joins(predicted) || (predicted._isSymmetric && JoinsBackwards(predicted)));

    /// <summary>Whether a prediction has a status that counts as right.</summary>
    public bool HasStatusOf(MatchableRelation predicted) => _statuses.Contains(predicted.Relation.Status);

    /// <summary>Whether a prediction is denied or affirmed as this is.</summary>
    public bool HasNegationOf(MatchableRelation predicted) => Relation.Negated == predicted.Relation.Negated;

    /// <summary>Whether a prediction has the same days; a last day that is not given is the first.</summary>
    public bool HasDatesOf(MatchableRelation predicted) =>
        (Relation.Start, Relation.End ?? Relation.Start) == (predicted.Relation.Start, predicted.Relation.End ?? predicted.Relation.Start);

    private bool Joins(MatchableRelation predicted) => _sources.Overlaps(predicted._sources) && _targets.Overlaps(predicted._targets);

    private bool JoinsBackwards(MatchableRelation predicted) => _sources.Overlaps(predicted._targets) && _targets.Overlaps(predicted._sources);
}
