using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Extraction.Events;

/// <summary>
/// Chooses among the predicates that fit a word: the first that gives an edge; where none does, the one that tells event coders most. Who
/// acts counts more than who is acted upon.
/// </summary>
internal sealed class PredicateReading
{
    private EventMention[] _events = [];
    private int _parties = -1;

    /// <summary>What the word tells; nothing where no predicate tells an event.</summary>
    public IReadOnlyList<EventMention> Events => _events;

    /// <summary>Takes the events that a predicate reads, or null where its parties are not there, in order of fit; true where the others need not be asked.</summary>
    public bool Settles(Predicate predicate, EventMention[]? events)
    {
        if (events is null)
        {
            return false;
        }

        if (events.Length == 0 || events[0].IsEdge)
        {
            _events = events;
            return true;
        }

        var lacksSource = events[0].Sources.Count == 0;
        var parties = (lacksSource ? 0 : 2) + (events[0].LacksParty ? 0 : 1);
        if (predicate.Type.Kind == RelationKind.Event && parties > _parties && predicate.TellsAlone(lacksSource, events[0].Targets.Count == 0))
        {
            (_events, _parties) = (events, parties);
        }

        return false;
    }
}
