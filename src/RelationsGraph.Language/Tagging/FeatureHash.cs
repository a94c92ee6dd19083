namespace RelationsGraph.Language.Tagging;

/// <summary>32-bit hashes of words and features. Part of the model's format: a change asks for a new training.</summary>
internal static class FeatureHash
{
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>FNV-1a over the code units.</summary>
    public static uint Of(ReadOnlySpan<char> text)
    {
        var hash = Basis;
        foreach (var c in text)
        {
            hash = (hash ^ c) * Prime;
        }

        return hash;
    }

    /// <summary>Joins a template number with the hashes of what it looks at.</summary>
    public static uint Join(uint template, uint first, uint second = 0)
    {
        var hash = ((template * 0x9E3779B1u) ^ first) * 0x85EBCA6Bu;
        hash = ((hash ^ (hash >> 15)) + second) * 0xC2B2AE35u;
        return hash ^ (hash >> 16);
    }
}
