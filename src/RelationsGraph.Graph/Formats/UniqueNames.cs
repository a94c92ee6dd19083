namespace RelationsGraph.Graph.Formats;

/// <summary>Gives out names that differ also where case does not count (Gephi folds it).</summary>
internal sealed class UniqueNames(IEnumerable<string> taken)
{
    private readonly HashSet<string> _taken = new(taken, StringComparer.OrdinalIgnoreCase);

    /// <summary>The name itself, or with as many underscores appended as make it new; an empty name becomes one underscore.</summary>
    public string Add(string name)
    {
        var unique = name.Length > 0 ? name : "_";
        while (!_taken.Add(unique))
        {
            unique += "_";
        }

        return unique;
    }
}
