using RelationsGraph.Extraction.Events;

namespace RelationsGraph.Extraction.Edges;

/// <summary>What an article says, before it becomes edges.</summary>
/// <param name="Events">Its events, in the order of the article.</param>
/// <param name="States">Its states.</param>
internal sealed record RelationMentions(IReadOnlyList<EventMention> Events, IReadOnlyList<StateMention> States);
