using RelationsGraph.Extraction.Entities;
using RelationsGraph.Extraction.Events;
using RelationsGraph.Graph;

namespace RelationsGraph.Extraction.Explaining;

/// <summary>An edge with the event and the pair of parties that it was made of.</summary>
/// <param name="Edge">The edge.</param>
/// <param name="Mention">The event.</param>
/// <param name="Source">Its source, before a symmetric type put its ends in order.</param>
/// <param name="Target">Its target.</param>
/// <param name="Place">Where it takes place, or null.</param>
internal sealed record TracedEvent(Edge Edge, EventMention Mention, Reference Source, Reference Target, Entity? Place);
