namespace RelationsGraph.Language.Relations;

/// <summary>Two mentions that are judged, in the direction from source to target.</summary>
/// <param name="Source">The place of the source among the mentions of the window.</param>
/// <param name="Target">The place of the target.</param>
/// <param name="Forward">The types, by the model's numbers, that the caller has found from source to target by other means.</param>
/// <param name="Backward">The same from target to source.</param>
public sealed record MentionPair(int Source, int Target, IReadOnlyList<int> Forward, IReadOnlyList<int> Backward);
