using RelationsGraph.Bolt.Values;

namespace RelationsGraph.Bolt.PackStream;

/// <summary>
/// Gives the same object for the same bytes: names of properties, labels and types come again in every record, and identifiers, days and
/// rounded numbers often do. For one reader at a time.
/// </summary>
/// <remarks>
/// Tables with one place for each hash; what meets another at its place takes the place. Maps come again with the same names in the same
/// order, too: for each size it keeps the names of the last one. What is given is immutable, so that nobody can tell.
/// </remarks>
internal sealed class ValueCache
{
    private const int NamePlaces = 512;
    private const int TextPlaces = 2_048;
    private const int DayPlaces = 1_024;
    private const int FloatPlaces = 256;
    private const int Sizes = 32;

    private readonly string[]?[] _mapNames = new string[Sizes][];
    private readonly object?[] _days = new object?[DayPlaces];
    private readonly object?[] _floats = new object?[FloatPlaces];

    /// <summary>Names; apart from other texts, which are many and would drive them out.</summary>
    public TextCache Names { get; } = new(NamePlaces);

    public TextCache Texts { get; } = new(TextPlaces);

    /// <summary>The names of the last map with so many entries, none of them twice; null where there is none.</summary>
    public string[]? FindMapNames(int count) => count < Sizes ? _mapNames[count] : null;

    /// <summary>Keeps the names of a map, none of them twice.</summary>
    public void KeepMapNames(string[] names)
    {
        if (names.Length < Sizes)
        {
            _mapNames[names.Length] = names;
        }
    }

    /// <summary>A day as <see cref="DateOnly"/>, or as <see cref="BoltDate"/> where that has it not.</summary>
    public object GetDay(long epochDays)
    {
        ref var place = ref _days[epochDays & (DayPlaces - 1)];
        return place is DateOnly known && BoltDate.Of(known).EpochDays == epochDays ? place : place = MakeDay(epochDays);
    }

    public object GetFloat(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        ref var place = ref _floats[TextCache.Mix((ulong)bits) >> 56];
        return place is double known && BitConverter.DoubleToInt64Bits(known) == bits ? place : place = value;
    }

    public static object MakeDay(long epochDays)
    {
        var date = new BoltDate(epochDays);
        return date.TryToDateOnly(out var day) ? day : date;
    }
}
