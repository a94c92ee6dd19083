namespace RelationsGraph.Language.Tagging;

/// <summary>The features of a word in its surroundings. Part of the model's format: a change asks for a new training.</summary>
internal static class TaggerFeatures
{
    /// <summary>How many features a word has.</summary>
    public const int Count = 37;

    /// <summary>Stands for a feature that was taken out; no model has it.</summary>
    public const uint Hidden = 0;

    /// <summary>The tag before the first word of a sentence.</summary>
    public const byte OutsideTag = 255;

    /// <summary>Writes the features of the word at an index of a sentence.</summary>
    /// <param name="words">The words of the sentence.</param>
    /// <param name="index">The word.</param>
    /// <param name="previous">The tag of the word before, or <see cref="OutsideTag"/>.</param>
    /// <param name="beforePrevious">The tag of the word before that, or <see cref="OutsideTag"/>.</param>
    /// <param name="features">Takes <see cref="Count"/> features.</param>
    public static void Write(
        ReadOnlySpan<WordFeatures> words, int index, byte previous, byte beforePrevious, Span<uint> features)
    {
        var word = words[index];
        var left = At(words, index - 1);
        var right = At(words, index + 1);
        var farLeft = At(words, index - 2);
        var farRight = At(words, index + 2);
        var casing = index == 0 ? 0 : word.Casing; // a capital at the head of a sentence says nothing
        var tags = ((uint)beforePrevious << 8) | previous;

        features[0] = FeatureHash.Join(0, word.Word);
        features[1] = FeatureHash.Join(1, left.Word);
        features[2] = FeatureHash.Join(2, right.Word);
        features[3] = FeatureHash.Join(3, farLeft.Word);
        features[4] = FeatureHash.Join(4, farRight.Word);
        features[5] = FeatureHash.Join(5, word.Suffix1, word.Shape);
        features[6] = FeatureHash.Join(6, word.Suffix2, casing);
        features[7] = FeatureHash.Join(7, word.Suffix3, casing);
        features[8] = FeatureHash.Join(8, word.Suffix4, casing);
        features[9] = FeatureHash.Join(9, word.Prefix2);
        features[10] = FeatureHash.Join(10, word.Prefix3);
        features[11] = FeatureHash.Join(11, word.Shape, index == 0 ? 1u : 0u);
        features[12] = FeatureHash.Join(12, previous);
        features[13] = FeatureHash.Join(13, tags);
        features[14] = FeatureHash.Join(14, previous, word.Word);
        features[15] = FeatureHash.Join(15, previous, right.Word);
        features[16] = FeatureHash.Join(16, previous, word.Suffix3);
        features[17] = FeatureHash.Join(17, right.Suffix3);
        features[18] = FeatureHash.Join(18, left.Suffix3);
        features[19] = FeatureHash.Join(19, left.Word, word.Word);
        features[20] = FeatureHash.Join(20, word.Word, right.Word);
        features[21] = FeatureHash.Join(21, FeatureHash.Join(21, left.Shape, word.Shape), right.Shape);
        features[22] = FeatureHash.Join(22, tags, word.Suffix2);
        features[23] = FeatureHash.Join(23, previous, right.Suffix2);
        features[24] = FeatureHash.Join(24, previous, (word.Shape << 1) | (index == 0 ? 1u : 0u));
        features[25] = FeatureHash.Join(25, word.Suffix3, right.Suffix2);
        features[26] = FeatureHash.Join(26, tags, word.Word);
        features[27] = FeatureHash.Join(27, word.Class, casing);
        features[28] = FeatureHash.Join(28, left.Class, word.Class);
        features[29] = FeatureHash.Join(29, word.Class, right.Class);
        features[30] = FeatureHash.Join(30, tags, word.Class);
        features[31] = FeatureHash.Join(31, previous, right.Class);
        features[32] = FeatureHash.Join(32, left.Class, right.Class);
        features[33] = FeatureHash.Join(33, word.VerbForms, casing);
        features[34] = FeatureHash.Join(34, previous, word.VerbForms);
        features[35] = FeatureHash.Join(35, tags, word.VerbForms);
        features[36] = FeatureHash.Join(36, word.VerbForms, right.VerbForms);
    }

    /// <summary>Takes out the features that know the word itself, as if it were unknown.</summary>
    public static void HideWord(Span<uint> features)
    {
        foreach (var index in (ReadOnlySpan<int>)[0, 14, 19, 20, 26])
        {
            features[index] = Hidden;
        }
    }

    private static WordFeatures At(ReadOnlySpan<WordFeatures> words, int index) =>
        (uint)index < (uint)words.Length ? words[index] : WordFeatures.Outside;
}
