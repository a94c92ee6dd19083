namespace RelationsGraph.Language.Tagging;

/// <summary>What the tagger sees of a word without its surroundings. Made once for each distinct word of a text.</summary>
internal sealed class WordFeatures
{
    // The tail of a longer word is what tells its class; this bounds the work for a word of megabytes
    private const int MaxHashed = 64;

    /// <summary>The word beyond either end of a sentence.</summary>
    public static readonly WordFeatures Outside = new("\u0002");

    public WordFeatures(string word)
    {
        Span<char> normal = stackalloc char[MaxHashed];
        normal = normal[..Math.Min(word.Length, MaxHashed)];
        Normalize(word.AsSpan(word.Length - normal.Length), normal);
        Word = FeatureHash.Of(normal);
        PartsOfSpeech = ClosedClasses.PartsOfSpeechOf(normal);
        Class = WordClasses.Of(normal);
        VerbForms = KnownVerbs.FormsOf(normal.ToString());
        Suffix1 = Affix(normal[^1..], 1);
        Suffix2 = Affix(Tail(normal, 2), 2);
        Suffix3 = Affix(Tail(normal, 3), 3);
        Suffix4 = Affix(Tail(normal, 4), 4);
        Prefix2 = Affix(normal[..Math.Min(2, normal.Length)], 5);
        Prefix3 = Affix(normal[..Math.Min(3, normal.Length)], 6);
        Casing = !char.IsUpper(word[0]) ? 0u : word.Length > 1 && char.IsUpper(word[1]) ? 2u : 1u;
        Shape = ShapeOf(word.AsSpan(0, Math.Min(word.Length, MaxHashed)));
    }

    /// <summary>The parts of speech the word can have, a bit for each.</summary>
    public uint PartsOfSpeech { get; }

    public uint Word { get; }

    public uint Class { get; }

    public uint VerbForms { get; }

    public uint Suffix1 { get; }

    public uint Suffix2 { get; }

    public uint Suffix3 { get; }

    public uint Suffix4 { get; }

    public uint Prefix2 { get; }

    public uint Prefix3 { get; }

    public uint Shape { get; }

    /// <summary>1 for a capital first, 2 for more capitals, 0 for none.</summary>
    public uint Casing { get; }

    /// <summary>The form under which a word is known: lower case, digits as 0, plain marks.</summary>
    public static string NormalFormOf(string word)
    {
        Span<char> normal = stackalloc char[MaxHashed];
        normal = normal[..Math.Min(word.Length, MaxHashed)];
        Normalize(word.AsSpan(word.Length - normal.Length), normal);
        return normal.ToString();
    }

    private static ReadOnlySpan<char> Tail(ReadOnlySpan<char> word, int length) => word[Math.Max(0, word.Length - length)..];

    private static uint Affix(ReadOnlySpan<char> affix, uint kind) => FeatureHash.Join(kind, FeatureHash.Of(affix));

    private static void Normalize(ReadOnlySpan<char> word, Span<char> normal)
    {
        for (var i = 0; i < normal.Length; i++)
        {
            normal[i] = word[i] switch
            {
                >= '0' and <= '9' => '0',
                '’' or '`' or '‘' => '\'',
                '“' or '”' or '«' or '»' => '"',
                '–' or '—' => '-',
                var c => char.ToLowerInvariant(c),
            };
        }
    }

    // Runs of the same class count once: "McCain" is XxXx, "1980s" is 0x
    private static uint ShapeOf(ReadOnlySpan<char> word)
    {
        var hash = 17u;
        var last = '\0';
        foreach (var c in word)
        {
            var kind = char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : char.IsDigit(c) ? '0' : c > 0x7F ? '*' : c;
            if (kind != last)
            {
                hash = (hash * 31) + kind;
                last = kind;
            }
        }

        return (hash << 2) | (uint)Math.Min(word.Length, 3);
    }
}
