namespace RelationsGraph.TaggerTrainer;

/// <summary>A vector with few places that are not zero, of length 1.</summary>
internal sealed class SparseVector
{
    private readonly int[] _places;
    private readonly float[] _values;

    private SparseVector(int[] places, float[] values)
    {
        _places = places;
        _values = values;
    }

    /// <summary>The square roots of the shares that the counts have in their sum.</summary>
    public static SparseVector FromCounts(Dictionary<int, float> counts)
    {
        var places = counts.Keys.Order().ToArray();
        var sum = counts.Values.Sum();
        return new SparseVector(places, Array.ConvertAll(places, place => MathF.Sqrt(counts[place] / sum)));
    }

    /// <summary>The product with a dense vector.</summary>
    public float Dot(float[] other)
    {
        var sum = 0f;
        for (var i = 0; i < _places.Length; i++)
        {
            sum += _values[i] * other[_places[i]];
        }

        return sum;
    }

    /// <summary>Adds this vector to a dense one.</summary>
    public void AddTo(float[] other)
    {
        for (var i = 0; i < _places.Length; i++)
        {
            other[_places[i]] += _values[i];
        }
    }

    /// <summary>All places, zeros included.</summary>
    public float[] ToDense(int size)
    {
        var dense = new float[size];
        AddTo(dense);
        return dense;
    }
}
