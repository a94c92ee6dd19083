using RelationsGraph.Language.Neural;

namespace RelationsGraph.Language.Relations;

/// <summary>What the model says of the pairs of a window, pair after pair. To be disposed of: its memory is used again for other windows.</summary>
public sealed class RelationScores : IDisposable
{
    private readonly Memory<float> _types;
    private readonly Memory<float> _attention;
    private readonly Memory<float> _statuses;
    private readonly Memory<float> _negated;
    private readonly int _typeCount;
    private readonly int _wordCount;

    internal RelationScores(int pairCount, int typeCount, int wordCount)
    {
        (_typeCount, _wordCount) = (typeCount, wordCount);
        _types = Outputs.AddFloats("type_logits", pairCount, typeCount);
        _attention = Outputs.AddFloats("attention", pairCount, wordCount);
        _statuses = Outputs.AddFloats("status_chances", pairCount, RelationModel.Statuses.Count);
        _negated = Outputs.AddFloats("negated", pairCount);
    }

    /// <summary>The tensors that the model writes to.</summary>
    internal PooledTensors Outputs { get; } = new();

    /// <summary>For each type the logarithm of the odds that the pair stands in it.</summary>
    public ReadOnlySpan<float> TypesOf(int pair) => _types.Span.Slice(pair * _typeCount, _typeCount);

    /// <summary>For each word of the window the share of the pair's attention, which sums to 1.</summary>
    public ReadOnlySpan<float> AttentionOf(int pair) => _attention.Span.Slice(pair * _wordCount, _wordCount);

    /// <summary>The place of the word that the pair attends to most.</summary>
    public int FocusOf(int pair) => ScoreSpan.IndexOfMax(AttentionOf(pair));

    /// <summary>The likeliest status if the pair stands in an event, one of <see cref="RelationModel.Statuses"/>.</summary>
    public string StatusOf(int pair) => RelationModel.Statuses[ScoreSpan.IndexOfMax(StatusesOf(pair))];

    /// <summary>The probability of each status, in the order of <see cref="RelationModel.Statuses"/>, if the pair stands in an event.</summary>
    public ReadOnlySpan<float> StatusesOf(int pair) => _statuses.Span.Slice(pair * RelationModel.Statuses.Count, RelationModel.Statuses.Count);

    /// <summary>The probability that what the pair stands in is denied.</summary>
    public float NegatedOf(int pair) => _negated.Span[pair];

    /// <inheritdoc/>
    public void Dispose() => Outputs.Dispose();
}
