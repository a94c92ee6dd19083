using RelationsGraph.Graph.Schema;
using RelationsGraph.Language.Relations;

namespace RelationsGraph.Extraction.Learnt;

/// <summary>Finds the pairs of mentions that may stand in a relation, as <c>tools/training/relation_windows.py</c> does.</summary>
internal sealed class PairFinder
{
    private const int FarthestSentence = 2;
    private readonly RelationType?[] _types;
    private readonly Dictionary<(string, string), bool> _related = [];
    private readonly Dictionary<(string, string), bool[]> _allowed = [];

    /// <param name="types">The types by the model's numbers; null where the vocabulary lacks one.</param>
    public PairFinder(RelationType?[] types) => _types = types;

    /// <summary>For each type whether the vocabulary lets it go between mentions, one way or, if it is symmetric, the other.</summary>
    public bool[] Allowed(Mention source, Mention target)
    {
        var key = (string.Join(',', Labels(source)), string.Join(',', Labels(target)));
        if (!_allowed.TryGetValue(key, out var allowed))
        {
            _allowed[key] = allowed = Array.ConvertAll(_types, type => type is not null && Labels(source).Any(from => Labels(target).Any(to => Allows(type, from, to))));
        }

        return allowed;
    }

    /// <summary>The pairs of a window, by places in the list of its mentions.</summary>
    /// <param name="mentions">The mentions of the window.</param>
    /// <param name="frames">What frames say, by places in the same list.</param>
    /// <param name="numbers">The number of each type in the model.</param>
    public List<MentionPair> Find(IReadOnlyList<Mention> mentions, ILookup<(int Source, int Target), FrameEdge> frames, IReadOnlyDictionary<string, int> numbers)
    {
        var pairs = new List<MentionPair>();
        for (var i = 0; i < mentions.Count; i++)
        {
            for (var j = 0; j < mentions.Count; j++)
            {
                if (AreApart(mentions[i], mentions[j], i == j) && MayRelate(mentions[i], mentions[j]))
                {
                    pairs.Add(new MentionPair(i, j, Types(i, j, true), Types(i, j, false)));
                }
            }
        }

        return pairs;

        int[] Types(int source, int target, bool forward) =>
        [
            .. frames[(source, target)].Where(_ => forward)
                .Concat(source == target ? [] : frames[(target, source)].Where(frame => frame.Type.Symmetric == forward))
                .Where(frame => numbers.ContainsKey(frame.Type.Name)).Select(frame => numbers[frame.Type.Name]).Distinct(),
        ];
    }

    private static bool AreApart(Mention source, Mention target, bool isSame)
    {
        var between = Math.Abs(source.Sentence - target.Sentence);
        if (between > FarthestSentence || (between > 0 && (source.Kind == MentionKind.Topic || target.Kind == MentionKind.Topic)))
        {
            return false;
        }

        var first = source.References[0].Entity;
        return isSame ? source.References.Any(reference => !reference.Entity.Equals(first))
            : source.References.Concat(target.References).Any(reference => !reference.Entity.Equals(first));
    }

    private static bool Allows(RelationType type, string source, string target) =>
        (type.SourceLabels.Contains(source) && type.TargetLabels.Contains(target))
        || (type.Symmetric && type.SourceLabels.Contains(target) && type.TargetLabels.Contains(source));

    private static IEnumerable<string> Labels(Mention mention) =>
        mention.Entities.Select(entity => entity.Label).Distinct();

    private bool MayRelate(Mention source, Mention target) => Labels(source).Any(from => Labels(target).Any(to => MayRelate(from, to)));

    private bool MayRelate(string source, string target)
    {
        if (!_related.TryGetValue((source, target), out var related))
        {
            _related[(source, target)] = related = Array.Exists(_types, type => type is not null && Allows(type, source, target));
        }

        return related;
    }
}
