using RelationsGraph.Language.Neural;

namespace RelationsGraph.Language.Relations;

/// <summary>What the model says of the pairs of a window, pair after pair.</summary>
public sealed class RelationScores
{
    private readonly float[] _types;
    private readonly float[] _attention;
    private readonly float[] _statuses;
    private readonly float[] _negated;
    private readonly int _typeCount;
    private readonly int _wordCount;

    internal RelationScores(float[] types, float[] attention, float[] statuses, float[] negated)
    {
        (_types, _attention, _statuses, _negated) = (types, attention, statuses, negated);
        (_typeCount, _wordCount) = (types.Length / negated.Length, attention.Length / negated.Length);
    }

    /// <summary>For each type the logarithm of the odds that the pair stands in it.</summary>
    public ReadOnlySpan<float> TypesOf(int pair) => _types.AsSpan(pair * _typeCount, _typeCount);

    /// <summary>For each word of the window the share of the pair's attention, which sums to 1.</summary>
    public ReadOnlySpan<float> AttentionOf(int pair) => _attention.AsSpan(pair * _wordCount, _wordCount);

    /// <summary>The place of the word that the pair attends to most.</summary>
    public int FocusOf(int pair) => ScoreSpan.IndexOfMax(AttentionOf(pair));

    /// <summary>The likeliest status if the pair stands in an event, one of <see cref="RelationModel.Statuses"/>.</summary>
    public string StatusOf(int pair) => RelationModel.Statuses[ScoreSpan.IndexOfMax(StatusesOf(pair))];

    /// <summary>The probability of each status, in the order of <see cref="RelationModel.Statuses"/>, if the pair stands in an event.</summary>
    public ReadOnlySpan<float> StatusesOf(int pair) => _statuses.AsSpan(pair * RelationModel.Statuses.Count, RelationModel.Statuses.Count);

    /// <summary>The probability that what the pair stands in is denied.</summary>
    public float NegatedOf(int pair) => _negated[pair];
}
