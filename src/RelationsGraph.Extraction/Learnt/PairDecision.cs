using RelationsGraph.Graph.Schema;
using RelationsGraph.Language.Relations;

namespace RelationsGraph.Extraction.Learnt;

/// <summary>
/// Weighs what the network says of a pair by what it says of rivals, by the frames, and by the kinds of the mentions. The features are those
/// of <c>tools/training/decide_relations.py</c>.
/// </summary>
internal sealed class PairDecision
{
    private const double LeastChance = 0.05;
    private const double Clip = 4;
    private readonly RelationDecision _decision;
    private readonly RelationType?[] _types;
    private readonly PairFinder _finder;
    private readonly double[] _offsets;

    /// <param name="model">The model whose scores are weighed.</param>
    /// <param name="types">Its types by number; null where the vocabulary lacks one.</param>
    /// <param name="finder">What knows which types may go between mentions.</param>
    public PairDecision(RelationModel model, RelationType?[] types, PairFinder finder)
    {
        _decision = model.Decision;
        _types = types;
        _finder = finder;
        _offsets = [.. model.Types.Select(type => _decision.Offset + _decision.Types.GetValueOrDefault(type))];
    }

    /// <summary>The probability of each likely type of each pair of a window.</summary>
    /// <param name="window">The window.</param>
    /// <param name="mentions">Its mentions.</param>
    /// <param name="labels">The numbers of their labels.</param>
    /// <param name="scores">What the network says.</param>
    public List<(int Pair, int Type, double Chance)> Decide(RelationWindow window, IReadOnlyList<Mention> mentions, int[] labels, RelationScores scores)
    {
        var likely = Likely(window, mentions, labels, scores);
        if (likely.Count == 0)
        {
            return [];
        }

        var ends = mentions.Select(mention => string.Join(',', mention.References.Select(reference => reference.Entity.Id).Order(StringComparer.Ordinal))).ToArray();
        var places = window.Pairs.Index().ToDictionary(pair => (pair.Item.Source, pair.Item.Target), pair => pair.Index);
        var sources = new Rivals();
        var targets = new Rivals();
        foreach (var (pair, type, focus, _, _) in likely)
        {
            var (source, target) = (ends[window.Pairs[pair].Source], ends[window.Pairs[pair].Target]);
            sources.Add((type, target, focus), source, scores.TypesOf(pair)[type]);
            targets.Add((type, source, focus), target, scores.TypesOf(pair)[type]);
        }

        var decided = new List<(int, int, double)>(likely.Count);
        foreach (var (pair, type, focus, others, isFirst) in likely)
        {
            var (source, target) = (window.Pairs[pair].Source, window.Pairs[pair].Target);
            double logit = scores.TypesOf(pair)[type];
            var isSymmetric = _types[type]!.Symmetric;
            var reverse = isSymmetric ? 0 : places.TryGetValue((target, source), out var back) ? Math.Clamp(scores.TypesOf(back)[type] - logit, -Clip, Clip) : -Clip;
            var total = _offsets[type] + (Weight("logit") * logit) + (Weight("others") * others) + (Weight("reverse") * reverse)
                + (Weight("source_rival") * sources.Lead((type, ends[target], focus), ends[source], logit))
                + (Weight("target_rival") * targets.Lead((type, ends[source], focus), ends[target], logit))
                + If(reverse > 0, "reverse_wins") + If(!isFirst, "not_first") + If(source == target, "self")
                + OfMentions(mentions[source], mentions[target]) + OfFrames(window.Pairs[pair], type);
            decided.Add((pair, type, 1 / (1 + Math.Exp(-total))));
        }

        return decided;
    }

    private List<(int Pair, int Type, int Focus, double Others, bool IsFirst)> Likely(
        RelationWindow window, IReadOnlyList<Mention> mentions, int[] labels, RelationScores scores)
    {
        var found = new List<(int, int, int, double, bool)>();
        for (var pair = 0; pair < window.Pairs.Count; pair++)
        {
            var (source, target) = (window.Pairs[pair].Source, window.Pairs[pair].Target);
            var logits = scores.TypesOf(pair);
            var allowed = _finder.Allowed(mentions[source], mentions[target], (labels[source], labels[target])).ByNumber;
            var highest = Chance(Highest(logits, allowed));
            if (highest <= LeastChance)
            {
                continue; // as of most pairs
            }

            var sum = 0d;
            for (var type = 0; type < logits.Length; type++)
            {
                sum += allowed[type] ? Chance(logits[type]) : 0;
            }

            var focus = scores.FocusOf(pair);
            for (var type = 0; type < logits.Length; type++)
            {
                if (allowed[type] && Chance(logits[type]) is > LeastChance and var chance)
                {
                    found.Add((pair, type, focus, sum - chance, chance >= highest));
                }
            }
        }

        return found;
    }

    private static double Highest(ReadOnlySpan<float> logits, bool[] allowed)
    {
        var highest = double.NegativeInfinity;
        for (var type = 0; type < logits.Length; type++)
        {
            highest = allowed[type] && logits[type] > highest ? logits[type] : highest;
        }

        return highest;
    }

    private double OfMentions(Mention source, Mention target) =>
        If(source.Sentence != target.Sentence, "cross") + If(source.References.Count * target.References.Count > 1, "several")
        + Weight("source_kind:" + source.Kind) + Weight("target_kind:" + target.Kind) + Weight("source_label:" + source.Label) + Weight("target_label:" + target.Label);

    private double OfFrames(MentionPair pair, int type) =>
        If(pair.Forward.Contains(type), "frame") + If(pair.Forward.Any(other => other != type), "other_frame") + If(pair.Backward.Count > 0, "back_frame");

    private double Weight(string feature) => _decision.Features.GetValueOrDefault(feature);

    private double If(bool holds, string feature) => holds ? Weight(feature) : 0;

    private static double Chance(double logit) => 1 / (1 + Math.Exp(-logit));

    /// <summary>The best score of each entity that may be the same end of the same type told by the same word.</summary>
    private sealed class Rivals
    {
        private readonly Dictionary<(int, string, int), Dictionary<string, double>> _scores = [];

        public void Add((int Type, string Other, int Word) place, string entity, double logit)
        {
            if (!_scores.TryGetValue(place, out var own))
            {
                _scores.Add(place, own = new Dictionary<string, double>(StringComparer.Ordinal));
            }

            own[entity] = Math.Max(logit, own.GetValueOrDefault(entity, double.NegativeInfinity));
        }

        /// <summary>How far the best rival is ahead, at most <see cref="Clip"/>; 0 where none is.</summary>
        public double Lead((int Type, string Other, int Word) place, string entity, double logit)
        {
            var best = double.NegativeInfinity;
            foreach (var (rival, score) in _scores[place])
            {
                best = rival == entity ? best : Math.Max(best, score);
            }

            return Math.Clamp(best - logit, 0, Clip);
        }
    }
}
