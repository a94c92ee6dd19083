using System.Buffers;
using Microsoft.ML.OnnxRuntime;

namespace RelationsGraph.Language.Relations;

/// <summary>Tensors of one run by name, in memory from a pool that gets it back: those of a window are so large that the collector would keep them for long.</summary>
internal sealed class PooledTensors : IDisposable
{
    private readonly Dictionary<string, OrtValue> _values = new(StringComparer.Ordinal);
    private readonly List<float[]> _floats = [];
    private readonly List<long[]> _numbers = [];

    /// <summary>The names, in the order in which they were added.</summary>
    public IReadOnlyCollection<string> Names => _values.Keys;

    /// <summary>The tensors in the same order.</summary>
    public IReadOnlyCollection<OrtValue> Values => _values.Values;

    /// <summary>Adds a tensor of zeros, and gives what to write to.</summary>
    public Memory<float> AddFloats(string name, params long[] shape) => Add(name, _floats, shape);

    /// <inheritdoc cref="AddFloats"/>
    public Span<long> AddNumbers(string name, params long[] shape) => Add(name, _numbers, shape).Span;

    /// <summary>Adds a tensor that lies in memory of the caller's.</summary>
    public void Add<T>(string name, Memory<T> values, params long[] shape)
        where T : unmanaged =>
        _values.Add(name, OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, values, shape));

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var value in _values.Values)
        {
            value.Dispose();
        }

        _values.Clear();
        Return(_floats);
        Return(_numbers);
    }

    private static void Return<T>(List<T[]> rented)
    {
        rented.ForEach(array => ArrayPool<T>.Shared.Return(array));
        rented.Clear();
    }

    private Memory<T> Add<T>(string name, List<T[]> rented, long[] shape)
        where T : unmanaged
    {
        var length = shape.Aggregate(1L, (product, side) => product * side);
        var array = ArrayPool<T>.Shared.Rent(checked((int)length));
        rented.Add(array);
        var values = array.AsMemory(0, (int)length);
        values.Span.Clear();
        Add(name, values, shape);
        return values;
    }
}
