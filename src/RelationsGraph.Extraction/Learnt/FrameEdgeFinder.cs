using RelationsGraph.Extraction.Edges;
using RelationsGraph.Extraction.Entities;
using RelationsGraph.Extraction.Events;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Learnt;

/// <summary>Says between which mentions frames and rules have found relations.</summary>
internal sealed class FrameEdgeFinder
{
    private readonly ILookup<int, int> _bySentence;
    private readonly IReadOnlyList<Mention> _mentions;
    private readonly Document _document;

    private FrameEdgeFinder(IReadOnlyList<Mention> mentions, Document document)
    {
        _mentions = mentions;
        _document = document;
        _bySentence = Enumerable.Range(0, mentions.Count).ToLookup(i => mentions[i].Sentence);
    }

    /// <summary>All that was found, as edges between mentions.</summary>
    public static FrameEdge[] FindAll(IReadOnlyList<Mention> mentions, Document document, RelationMentions found)
    {
        var finder = new FrameEdgeFinder(mentions, document);
        return [.. found.Events.SelectMany(finder.Of), .. found.States.SelectMany(finder.Of)];
    }

    // One for each pair of parties that are mentions of its sentence
    private IEnumerable<FrameEdge> Of(EventMention mention)
    {
        foreach (var (source, target) in mention.Pairs())
        {
            var sentence = mention.Sentence.Sentence.Index;
            if (Nearest(source.Entity, sentence, source.Phrase.Head.Index) is { } from && Nearest(target.Entity, sentence, target.Phrase.Head.Index) is { } to)
            {
                yield return new FrameEdge(from, to, mention.Type, mention.TriggerStart);
            }
        }
    }

    private IEnumerable<FrameEdge> Of(StateMention state)
    {
        var sentence = _document.Tokens[state.Start].SentenceIndex;
        if (Nearest(state.Source, sentence, state.End - 1) is { } from && Nearest(state.Target, sentence, state.Start) is { } to)
        {
            yield return new FrameEdge(from, to, state.Type, state.Start);
        }
    }

    private int? Nearest(Entity entity, int sentence, int token)
    {
        int? best = null;
        foreach (var i in _bySentence[sentence])
        {
            if (_mentions[i].Entities.Contains(entity)
                && (best is null || Math.Abs(_mentions[i].Head - token) < Math.Abs(_mentions[best.Value].Head - token)))
            {
                best = i;
            }
        }

        return best;
    }
}
