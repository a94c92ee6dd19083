namespace RelationsGraph.Extraction.Evaluation;

/// <summary>Which predicted relations of a document are which gold ones.</summary>
internal sealed class RelationMatching
{
    private readonly List<(MatchableRelation Gold, MatchableRelation Predicted)> _pairs = [];
    private readonly List<AnnotatedRelation> _missed = [];
    private readonly List<AnnotatedRelation> _wrong = [];

    /// <summary>Matches one to one, the clear gold relations first; of several predictions the one with the right status and negation.</summary>
    /// <param name="gold">The gold relations.</param>
    /// <param name="predicted">The predicted ones.</param>
    /// <param name="matches">Whether a prediction (second) counts as a gold relation (first).</param>
    public RelationMatching(
        IReadOnlyList<MatchableRelation> gold,
        IReadOnlyList<MatchableRelation> predicted,
        Func<MatchableRelation, MatchableRelation, bool> matches)
    {
        var used = new HashSet<MatchableRelation>();
        foreach (var wanted in gold.OrderBy(relation => relation.Relation.IsDebatable))
        {
            var best = predicted
                .Where(relation => !used.Contains(relation) && matches(wanted, relation))
                .MaxBy(relation => (wanted.HasStatusOf(relation), wanted.HasNegationOf(relation)));
            if (best is not null)
            {
                used.Add(best);
            }

            if (!wanted.Relation.IsDebatable)
            {
                Count(wanted, best);
            }
        }

        // What matches a gold relation without being needed is that one told again, or a debatable one: no mistake
        _wrong.AddRange(predicted
            .Where(relation => !used.Contains(relation) && !gold.Any(wanted => matches(wanted, relation)))
            .Select(relation => relation.Relation));
    }

    /// <summary>The clear gold relations that were predicted, each with its prediction.</summary>
    public IReadOnlyList<(MatchableRelation Gold, MatchableRelation Predicted)> Pairs => _pairs;

    /// <summary>The clear gold relations that were not predicted.</summary>
    public IReadOnlyList<AnnotatedRelation> Missed => _missed;

    /// <summary>The predictions that are no gold relation.</summary>
    public IReadOnlyList<AnnotatedRelation> Wrong => _wrong;

    /// <summary>The three lists, counted.</summary>
    public MatchCounts Counts => new(_pairs.Count, _wrong.Count, _missed.Count);

    private void Count(MatchableRelation wanted, MatchableRelation? found)
    {
        if (found is null)
        {
            _missed.Add(wanted.Relation);
        }
        else
        {
            _pairs.Add((wanted, found));
        }
    }
}
