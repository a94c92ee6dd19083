using RelationsGraph.Extraction.Entities;
using RelationsGraph.Extraction.Events;

namespace RelationsGraph.Extraction.Explaining;

/// <summary>An event that was read and became no edge, or not between two of its parties.</summary>
/// <param name="Mention">The event.</param>
/// <param name="Obstacle">What stopped it.</param>
/// <param name="Source">The source of the pair that it was stopped for, or null where it was stopped as a whole.</param>
/// <param name="Target">The target of that pair, or null.</param>
internal sealed record StoppedMention(EventMention Mention, EdgeObstacle Obstacle, Reference? Source = null, Reference? Target = null)
{
    /// <summary>The probability that a trained model gives the pair, or null where none has judged it.</summary>
    public double? Chance { get; init; }

    /// <summary>The probability from which on it would count, or null.</summary>
    public double? LeastChance { get; init; }
}
