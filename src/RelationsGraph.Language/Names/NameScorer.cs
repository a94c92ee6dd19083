using RelationsGraph.Language.Treebanks;

namespace RelationsGraph.Language.Names;

/// <summary>Compares names with annotated ones: right is a name of the same words and kind (CoNLL 2003; Tjong Kim Sang and De Meulder).</summary>
/// <remarks>
/// Data sets differ in their kinds, so only those count that the data set and a model both have: persons, organizations and
/// places, events too. Where a data set has no kind of its own for countries and cities (GPE), these count as places (LOC).
/// </remarks>
public static class NameScorer
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["PER"] = "PER", ["PERSON"] = "PER",
        ["ORG"] = "ORG", ["ORGANIZATION"] = "ORG", ["ORGANISATION"] = "ORG",
        ["LOC"] = "LOC", ["LOCATION"] = "LOC", ["GEO"] = "LOC",
        ["GPE"] = "GPE", ["NORP"] = "NORP", ["EVENT"] = "EVENT", ["EVE"] = "EVENT",
    };

    /// <summary>The figures of each kind, in the order of their names, and of all together as <c>names</c>, which is last.</summary>
    /// <param name="gold">Annotated sentences.</param>
    /// <param name="system">The same sentences with the tags to compare.</param>
    /// <exception cref="ArgumentException">The two are not of the same words.</exception>
    public static IReadOnlyList<(string Metric, TreebankScore Score)> Score(IReadOnlyList<NamedSentence> gold, IReadOnlyList<NamedSentence> system)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(system);
        if (gold.Count != system.Count || gold.Zip(system).Any(pair => !pair.First.Words.SequenceEqual(pair.Second.Words)))
        {
            throw new ArgumentException("The names are of two texts.", nameof(system));
        }

        var kinds = gold.SelectMany(sentence => sentence.Names).Select(name => Kinds.GetValueOrDefault(name.Kind)).OfType<string>().ToHashSet();
        var expected = Collect(gold, kinds);
        var found = Collect(system, kinds);
        TreebankScore Count(Func<(int, NamedSentence.Name Name), bool> counts) =>
            new(expected.Count(counts), found.Count(counts), found.Where(counts).Count(expected.Contains));
        return [.. kinds.Order(StringComparer.Ordinal).Select(kind => (kind, Count(name => name.Name.Kind == kind))), ("names", Count(_ => true))];
    }

    private static HashSet<(int Sentence, NamedSentence.Name Name)> Collect(IReadOnlyList<NamedSentence> sentences, HashSet<string> kinds)
    {
        var names = new HashSet<(int, NamedSentence.Name)>();
        for (var i = 0; i < sentences.Count; i++)
        {
            foreach (var name in sentences[i].Names)
            {
                var kind = Kinds.GetValueOrDefault(name.Kind);
                kind = kind == "GPE" && !kinds.Contains(kind) ? "LOC" : kind;
                if (kind is not null && kinds.Contains(kind))
                {
                    names.Add((i, name with { Kind = kind }));
                }
            }
        }

        return names;
    }
}
