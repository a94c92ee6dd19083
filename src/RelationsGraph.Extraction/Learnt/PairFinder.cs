using System.Collections.Concurrent;
using RelationsGraph.Extraction.Entities;
using RelationsGraph.Graph.Schema;
using RelationsGraph.Language.Relations;

namespace RelationsGraph.Extraction.Learnt;

/// <summary>Finds the pairs of mentions that may stand in a relation, as <c>tools/training/relation_windows.py</c> does. Safe for use by several threads.</summary>
internal sealed class PairFinder
{
    private const int FarthestSentence = 2;
    private readonly RelationType?[] _types;
    private readonly ConcurrentDictionary<string, int> _labelSets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(int Source, int Target), AllowedTypes> _allowed = [];
    private int _labelSetCount;

    /// <param name="types">The types by the model's numbers; null where the vocabulary lacks one.</param>
    public PairFinder(RelationType?[] types) => _types = types;

    /// <summary>The number of the labels that a mention's entities have, the same for the same labels.</summary>
    public int LabelsOf(Mention mention) => _labelSets.GetOrAdd(string.Join(',', Labels(mention)), _ => Interlocked.Increment(ref _labelSetCount));

    /// <summary>For each type whether the vocabulary lets it go between mentions, one way or, if it is symmetric, the other.</summary>
    /// <param name="source">The source.</param>
    /// <param name="target">The target.</param>
    /// <param name="labels">The numbers of their labels.</param>
    public AllowedTypes Allowed(Mention source, Mention target, (int Source, int Target) labels)
    {
        return _allowed.TryGetValue(labels, out var known) ? known : FindAllowed();

        AllowedTypes FindAllowed() => _allowed.GetOrAdd(
            labels,
            new AllowedTypes(Array.ConvertAll(_types, type => type is not null && Labels(source).Any(from => Labels(target).Any(to => Allows(type, from, to))))));
    }

    /// <summary>The pairs of a window, by places in the list of its mentions.</summary>
    /// <param name="mentions">The mentions of the window.</param>
    /// <param name="labels">The numbers of their labels.</param>
    /// <param name="frames">What frames say, by places in the same list.</param>
    /// <param name="numbers">The number of each type in the model.</param>
    public List<MentionPair> Find(
        IReadOnlyList<Mention> mentions, int[] labels, ILookup<(int Source, int Target), FrameEdge> frames, IReadOnlyDictionary<string, int> numbers)
    {
        var only = mentions.Select(OnlyEntity).ToArray();
        var pairs = new List<MentionPair>();
        for (var i = 0; i < mentions.Count; i++)
        {
            for (var j = 0; j < mentions.Count; j++)
            {
                if (MayStand(mentions[i], mentions[j]) && HaveTwoEntities(only[i], only[j], i == j) && Allowed(mentions[i], mentions[j], (labels[i], labels[j])).Any)
                {
                    pairs.Add(frames.Contains((i, j)) || frames.Contains((j, i))
                        ? new MentionPair(i, j, Types(i, j, true), Types(i, j, false))
                        : new MentionPair(i, j, [], []));
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

    // A phrase that may be a topic is what something is said of, in its own sentence; hardly one in a thousand does something itself
    private static bool MayStand(Mention source, Mention target)
    {
        var between = Math.Abs(source.Sentence - target.Sentence);
        return source.Kind != MentionKind.Topic && (between == 0 || (between <= FarthestSentence && target.Kind != MentionKind.Topic));
    }

    // The entity of a mention that refers to nothing else
    private static Entity? OnlyEntity(Mention mention)
    {
        var first = mention.References[0].Entity;
        return mention.References.All(reference => reference.Entity.Equals(first)) ? first : null;
    }

    private static bool HaveTwoEntities(Entity? source, Entity? target, bool isSame) =>
        source is null || (!isSame && (target is null || !source.Equals(target)));

    private static bool Allows(RelationType type, string source, string target) =>
        (type.SourceLabels.Contains(source) && type.TargetLabels.Contains(target))
        || (type.Symmetric && type.SourceLabels.Contains(target) && type.TargetLabels.Contains(source));

    private static IEnumerable<string> Labels(Mention mention) =>
        mention.Entities.Select(entity => entity.Label).Distinct();
}
