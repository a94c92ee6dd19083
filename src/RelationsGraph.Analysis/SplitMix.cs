namespace RelationsGraph.Analysis;

/// <summary>Pseudo-random numbers that depend on the seed alone.</summary>
/// <remarks>
/// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014), written out because the
/// generator of the
/// runtime may give other numbers in another version.
/// </remarks>
internal struct SplitMix(int seed)
{
    private ulong _state = (ulong)seed;

    /// <summary>A number from 0 to less than the bound.</summary>
    public int Next(int bound)
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)bound);
    }
}
