namespace RelationsGraph.Cli.Shell;

/// <summary>How a word can be completed.</summary>
/// <param name="Typed">What of it is typed.</param>
/// <param name="Candidates">The whole words that it may become, in order.</param>
internal sealed record Completion(string Typed, IReadOnlyList<string> Candidates)
{
    /// <summary>
    /// What all candidates begin with, whatever its case, at least as long as what is typed; written as in one that begins with what is
    /// typed, if there is one.
    /// </summary>
    public string Common
    {
        get
        {
            if (Candidates.Count == 0)
            {
                return Typed;
            }

            var model = Candidates.FirstOrDefault(candidate => candidate.StartsWith(Typed, StringComparison.Ordinal)) ?? Candidates[0];
            return Candidates.Aggregate(model, (common, candidate) => common[..LengthShared(common, candidate)]);
        }
    }

    private static int LengthShared(string first, string second) =>
        first.Zip(second).TakeWhile(pair => char.ToUpperInvariant(pair.First) == char.ToUpperInvariant(pair.Second)).Count();
}
