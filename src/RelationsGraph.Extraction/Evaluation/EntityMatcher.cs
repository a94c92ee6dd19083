namespace RelationsGraph.Extraction.Evaluation;

/// <summary>Finds for the entities of a gold document the same ones in a predicted document, one to one.</summary>
internal static class EntityMatcher
{
    /// <summary>For each gold entity the index of its predicted one, or -1.</summary>
    /// <remarks>
    /// Greedy: the surest criterion goes over all pairs first, and an entity is used once. O(g p) comparisons a criterion.
    /// </remarks>
    public static int[] Match(IEnumerable<AnnotatedEntity> gold, IEnumerable<AnnotatedEntity> predicted)
    {
        var wanted = gold.Select(entity => new MatchableEntity(entity)).ToArray();
        var offered = predicted.Select(entity => new MatchableEntity(entity)).ToArray();
        var matches = new int[wanted.Length];
        Array.Fill(matches, -1);
        var taken = new bool[offered.Length];
        foreach (var areSame in MatchableEntity.Criteria)
        {
            for (var i = 0; i < wanted.Length; i++)
            {
                if (matches[i] < 0 && FirstFree(wanted[i], areSame) is var found and >= 0)
                {
                    matches[i] = found;
                    taken[found] = true;
                }
            }
        }

        return matches;

        int FirstFree(MatchableEntity entity, Func<MatchableEntity, MatchableEntity, bool> areSame)
        {
            for (var j = 0; j < offered.Length; j++)
            {
                if (!taken[j] && areSame(entity, offered[j]))
                {
                    return j;
                }
            }

            return -1;
        }
    }
}
