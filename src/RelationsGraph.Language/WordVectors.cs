namespace RelationsGraph.Language;

/// <summary>The contextual vectors of a document's words: the encoder's last states, from the pass that analysed it. Immutable.</summary>
/// <remarks>A vector takes 4 bytes a dimension: with 384 of these, 1.5 KB a word.</remarks>
public sealed class WordVectors
{
    private readonly float[] _values;

    internal WordVectors(int dimension, float[] values) => (Dimension, _values) = (dimension, values);

    /// <summary>The number of values in a vector; 0 for a document without words.</summary>
    public int Dimension { get; }

    /// <summary>The vector of the token with an index; the mean of the states of its first and last piece.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such token.</exception>
    public ReadOnlySpan<float> this[int token] => _values.AsSpan(token * Dimension, Dimension);

    /// <summary>The vectors of so many tokens from one on, one after another. Nobody may write to them.</summary>
    internal Memory<float> Rows(int start, int count) => _values.AsMemory(start * Dimension, count * Dimension);
}
