using RelationsGraph.Extraction.Entities;

namespace RelationsGraph.Extraction.Learnt;

/// <summary>The judgements of an article, asked by entities, type and sentence.</summary>
internal sealed class JudgementTable
{
    private readonly Dictionary<(string Source, int Type, string Target, int Sentence), double> _chances = [];
    private readonly HashSet<(string Source, string Target, int Sentence)> _judged = [];

    /// <summary>The judgements that are likely enough to be kept.</summary>
    public List<JudgedPair> Likely { get; } = [];

    /// <summary>Notes that two mentions were judged at all.</summary>
    public void NotePair(Mention source, Mention target)
    {
        if (source.Sentence != target.Sentence)
        {
            return;
        }

        foreach (var from in source.Entities)
        {
            foreach (var to in target.Entities)
            {
                _judged.Add((from.Id, to.Id, source.Sentence));
            }
        }
    }

    /// <summary>Adds a judgement.</summary>
    public void Add(JudgedPair pair)
    {
        Likely.Add(pair);
        foreach (var (from, to) in Ends(pair.Source, pair.Target))
        {
            var key = (from.Id, pair.Type, to.Id, pair.Source.Sentence);
            _chances[key] = Math.Max(pair.Chance, _chances.GetValueOrDefault(key));
        }
    }

    /// <summary>The chance of a relation between entities that are both mentioned in a sentence; null where they were not judged there.</summary>
    public double? Find(Entity source, int type, Entity target, int sentence) =>
        _chances.TryGetValue((source.Id, type, target.Id, sentence), out var chance) ? chance
        : _judged.Contains((source.Id, target.Id, sentence)) ? 0
        : null;

    private static IEnumerable<(Entity Source, Entity Target)> Ends(Mention source, Mention target) => source.Sentence != target.Sentence
        ? []
        : source.Entities.SelectMany(from => target.Entities.Select(to => (from, to)));
}
