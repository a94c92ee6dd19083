namespace RelationsGraph.Extraction.Lexicon;

/// <summary>Where a frame looks for one of its parties.</summary>
/// <param name="Position">The position in the clause.</param>
/// <param name="Preposition">The preposition of <see cref="SlotPosition.Oblique"/>, else empty.</param>
/// <param name="Labels">The labels an entity there may have; empty where the vocabulary alone decides.</param>
internal sealed record Slot(SlotPosition Position, string Preposition, IReadOnlyList<string> Labels)
{
    /// <summary>Whether an entity of that label may stand there.</summary>
    public bool Admits(string label) => Labels.Count == 0 || Labels.Contains(label);
}
