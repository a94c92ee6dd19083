namespace RelationsGraph.Extraction.Learnt;

/// <summary>Which types of relations may go between mentions.</summary>
/// <param name="ByNumber">For each type, by the model's number, whether it may.</param>
internal sealed record AllowedTypes(bool[] ByNumber)
{
    /// <summary>Whether there is one.</summary>
    public bool Any { get; } = ByNumber.Contains(true);
}
