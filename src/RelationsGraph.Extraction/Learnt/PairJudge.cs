using RelationsGraph.Graph.Schema;
using RelationsGraph.Language;
using RelationsGraph.Language.Relations;

namespace RelationsGraph.Extraction.Learnt;

/// <summary>Lets the learnt model judge the mentions of an article, a window of sentences at a time.</summary>
internal sealed class PairJudge
{
    private const int PiecesInWindow = 158;
    private readonly RelationModel _model;
    private readonly WordFeatures _features;
    private readonly PairFinder _finder;
    private readonly PairDecision _decision;
    private readonly Dictionary<string, int> _numbers;
    private readonly int[] _featureNumbers;

    /// <param name="schema">The vocabulary; types of the model that it lacks are never found.</param>
    /// <param name="features">What the lexicon says of words.</param>
    /// <param name="model">The model.</param>
    public PairJudge(GraphSchema schema, WordFeatures features, RelationModel model)
    {
        _model = model;
        _features = features;
        RelationType?[] types = [.. model.Types.Select(name => schema.TryGetRelationType(name, out var type) ? type : null)];
        _finder = new PairFinder(types);
        _decision = new PairDecision(model, types, _finder);
        _numbers = model.Types.Index().ToDictionary(type => type.Item, type => type.Index, StringComparer.Ordinal);
        var known = model.Features.Index().ToDictionary(feature => feature.Item, feature => feature.Index, StringComparer.Ordinal);
        _featureNumbers = [.. features.Names.Select(name => known.GetValueOrDefault(name, -1))];
    }

    /// <summary>The judgements of all pairs.</summary>
    public JudgementTable Judge(Document document, CandidateSet candidates)
    {
        var table = new JudgementTable();
        foreach (var sentences in Windows(document))
        {
            JudgeWindow(document.Vectors, sentences, candidates, table);
        }

        return table;
    }

    private IEnumerable<List<Sentence>> Windows(Document document)
    {
        var window = new List<Sentence>();
        var length = 0;
        foreach (var sentence in document.Sentences)
        {
            var pieces = sentence.Tokens.Sum(token => _model.CountPieces(token.Text));
            if (window.Count > 0 && length + pieces > PiecesInWindow)
            {
                yield return window;
                (window, length) = ([], 0);
            }

            window.Add(sentence);
            length += pieces;
        }

        if (window.Count > 0)
        {
            yield return window;
        }
    }

    private void JudgeWindow(WordVectors? vectors, List<Sentence> sentences, CandidateSet candidates, JudgementTable table)
    {
        var (first, last) = (sentences[0].Index, sentences[^1].Index);
        var (start, end) = (sentences[0].Tokens.Start, sentences[^1].Tokens.End);
        var places = Enumerable.Range(0, candidates.Mentions.Count)
            .Where(i => candidates.Mentions[i] is var mention && first <= mention.Sentence && mention.Sentence <= last && start <= mention.Start && mention.Start <= mention.Head && mention.Head < end).ToList();
        var local = places.Index().ToDictionary(place => place.Item, place => place.Index);
        var mentions = places.ConvertAll(i => candidates.Mentions[i]);
        var frames = candidates.Frames.Where(frame => local.ContainsKey(frame.Source) && local.ContainsKey(frame.Target))
            .ToLookup(frame => (local[frame.Source], local[frame.Target]));
        var labels = mentions.Select(_finder.LabelsOf).ToArray();
        var pairs = _finder.Find(mentions, labels, frames, _numbers);
        if (pairs.Count == 0)
        {
            return;
        }

        var window = new RelationWindow
        {
            Sentences = sentences,
            Features = [.. sentences.SelectMany(sentence => sentence.Tokens.Select(token => FeaturesOf(token, sentence)))],
            Mentions = mentions.ConvertAll(mention => new MentionSpan(mention.Start, mention.End, mention.Head, mention.Label, mention.Kind.ToString())),
            Pairs = pairs,
            Vectors = vectors,
        };
        using var scores = _model.Score(window);
        Note(window, mentions, labels, scores, table);
    }

    private IReadOnlyList<int> FeaturesOf(Token token, Sentence sentence) =>
        [.. _features.Of(token, sentence).Select(feature => _featureNumbers[feature]).Where(feature => feature >= 0)];

    private void Note(RelationWindow window, List<Mention> mentions, int[] labels, RelationScores scores, JudgementTable table)
    {
        foreach (var pair in window.Pairs)
        {
            table.NotePair(mentions[pair.Source], mentions[pair.Target]);
        }

        var tokens = window.Sentences.SelectMany(sentence => sentence.Tokens).ToArray();
        foreach (var (pair, type, chance) in _decision.Decide(window, mentions, labels, scores))
        {
            table.Add(new JudgedPair(
                mentions[window.Pairs[pair].Source], mentions[window.Pairs[pair].Target], type, chance, Trigger(tokens, scores.AttentionOf(pair)),
                scores.StatusOf(pair), scores.NegatedOf(pair)));
        }
    }

    // The word that the pair attends to most, among those that can tell an event
    private static int Trigger(Token[] tokens, ReadOnlySpan<float> attention)
    {
        var best = -1;
        var bestTeller = -1;
        for (var word = 0; word < tokens.Length; word++)
        {
            if (best < 0 || attention[word] > attention[best])
            {
                best = word;
            }

            if (tokens[word].PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Noun or PartOfSpeech.Adj && (bestTeller < 0 || attention[word] > attention[bestTeller]))
            {
                bestTeller = word;
            }
        }

        return tokens[bestTeller >= 0 ? bestTeller : best].Index;
    }
}
