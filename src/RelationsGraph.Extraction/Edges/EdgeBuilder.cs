using RelationsGraph.Extraction.Articles;
using RelationsGraph.Extraction.Entities;
using RelationsGraph.Extraction.Events;
using RelationsGraph.Extraction.Explaining;
using RelationsGraph.Graph;
using RelationsGraph.Graph.Identity;
using RelationsGraph.Graph.Schema;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Edges;

/// <summary>Turns events and states into edges with evidence, codes and keys.</summary>
internal sealed class EdgeBuilder(GraphSchema schema, Article article, Document document, ExtractionTrace? trace = null)
{
    /// <summary>
    /// The edges of what a predicate says: one for each pair of a source and a target, or of two sources where there is no
    /// target. A state that is denied, planned or only possible does not hold and gives none.
    /// </summary>
    public IEnumerable<Edge> Build(EventMention mention, EventDate? date, Entity? place)
    {
        var isState = mention.Type.Kind == RelationKind.State;
        if (isState && (mention.Mood.Negated || mention.Mood.Status is EventStatus.Planned or EventStatus.Possible))
        {
            trace?.Stop(new StoppedMention(mention, EdgeObstacle.StateNotHeld));
            yield break;
        }

        foreach (var (source, target) in mention.Pairs())
        {
            if (source.Entity.Id != target.Entity.Id && Allows(mention.Type, source.Entity, target.Entity))
            {
                var edge = isState ? BuildState(mention, source, target) : BuildEvent(mention, source, target, date, place);
                trace?.Build(new TracedEvent(edge, mention, source, target, place));
                yield return edge;
            }
            else
            {
                trace?.Stop(new StoppedMention(mention, source.Entity.Equals(target.Entity) ? EdgeObstacle.SameEntity : EdgeObstacle.NotAllowed, source, target));
            }
        }
    }

    /// <summary>The edge of a state, or null where the vocabulary does not allow it between such ends.</summary>
    public Edge? Build(StateMention state)
    {
        if (state.Source.Equals(state.Target) || !Allows(state.Type, state.Source, state.Target))
        {
            return null;
        }

        var identity = PropertyMap.Of((PropertyNames.Role, state.Role));
        var properties = PropertyMap.Of((PropertyNames.Confidence, Round(state.Confidence)), (PropertyNames.Extractor, ExtractorIdentity.Of(state.IsLearnt)));
        var edge = new Edge(
            EdgeKey.ForState(state.Source.Id, state.Type.Name, state.Target.Id, state.Role),
            state.Type.Name, state.Source.Id, state.Target.Id, identity,
            [EvidenceOf(state.Start, state.End, document.Tokens[state.Start].SentenceIndex, properties)]);
        trace?.Build(new TracedState(edge, state));
        return edge;
    }

    private static bool Allows(RelationType type, Entity source, Entity target) =>
        type.SourceLabels.Contains(source.Label) && type.TargetLabels.Contains(target.Label);

    private static (Reference From, Reference To) InOrder(RelationType type, Reference source, Reference target) =>
        type.Symmetric && string.CompareOrdinal(source.Entity.Id, target.Entity.Id) > 0 ? (target, source) : (source, target);

    private Edge BuildState(EventMention mention, Reference source, Reference target)
    {
        var type = mention.Type;
        var (from, to) = InOrder(type, source, target);
        var properties = PropertyMap.Of(
            (PropertyNames.AttributedTo, mention.Mood.Speaker?.Entity.Id),
            (PropertyNames.Confidence, Round(mention.Chance ?? (mention.Confidence * source.Confidence * target.Confidence))),
            (PropertyNames.Extractor, ExtractorIdentity.Of(mention.IsLearnt)));
        return new Edge(
            EdgeKey.ForState(from.Entity.Id, type.Name, to.Entity.Id),
            type.Name, from.Entity.Id, to.Entity.Id, PropertyMap.Empty,
            [EvidenceOf(mention, source, target, properties)]);
    }

    private Edge BuildEvent(EventMention mention, Reference source, Reference target, EventDate? date, Entity? place)
    {
        var type = mention.Type;
        var (status, negated) = (mention.Mood.Status, mention.Mood.Negated);
        var (from, to) = InOrder(type, source, target);
        var identity = PropertyMap.Of(
            (PropertyNames.Status, status), (PropertyNames.Negated, negated), (PropertyNames.Start, date?.Start), (PropertyNames.End, date?.End));
        var code = schema.GetCode(type, status, negated);
        var properties = PropertyMap.Of(
            (PropertyNames.Cameo, code?.Cameo),
            (PropertyNames.Plover, code?.Plover),
            (PropertyNames.Quad, code?.Quad),
            (PropertyNames.Goldstein, code?.Goldstein),
            (PropertyNames.DatePrecision, date?.Precision ?? EventDate.Unknown),
            (PropertyNames.Place, place is not null && place != from.Entity && place != to.Entity ? place.Id : null),
            (PropertyNames.AttributedTo, mention.Mood.Speaker?.Entity.Id),
            (PropertyNames.SourceRole, from.Role),
            (PropertyNames.TargetRole, to.Role),
            (PropertyNames.Confidence, Round(mention.Chance ?? (mention.Confidence * source.Confidence * target.Confidence))),
            (PropertyNames.Extractor, ExtractorIdentity.Of(mention.IsLearnt)));
        return new Edge(
            EdgeKey.ForEvent(from.Entity.Id, type.Name, to.Entity.Id, date?.Start, date?.End, status, negated, article.NodeId),
            type.Name, from.Entity.Id, to.Entity.Id, identity,
            [EvidenceOf(mention, source, target, properties)]);
    }

    private Evidence EvidenceOf(EventMention mention, Reference source, Reference target, PropertyMap properties)
    {
        var start = Math.Min(mention.TriggerStart, Math.Min(source.Phrase.Start, target.Phrase.Start));
        var end = Math.Max(mention.TriggerEnd, Math.Max(source.Phrase.End, target.Phrase.End));
        return EvidenceOf(start, end, mention.Sentence.Sentence.Index, properties);
    }

    private Evidence EvidenceOf(int start, int end, int sentence, PropertyMap properties)
    {
        var span = document.Slice(start, end).Span;
        return new Evidence(article.NodeId, sentence, span.Start, span.End, document.Text[span.Start..span.End], properties);
    }

    private static double Round(double confidence) => Math.Round(confidence, 2);
}
