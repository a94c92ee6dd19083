namespace RelationsGraph.TaggerTrainer;

/// <summary>Rounds weights to a signed byte and leaves the smallest out, until the model is small enough.</summary>
internal static class ModelCompressor
{
    // A feature costs about three bytes of key and one of count, a weight two bytes
    private const int BytesPerFeature = 4;
    private const int BytesPerWeight = 2;
    private const float LargestQuantile = 0.9995f;

    /// <summary>The features that are kept, with their rounded weights.</summary>
    public static SortedDictionary<uint, List<(byte Tag, sbyte Weight)>> Compress(IEnumerable<(uint Feature, float[] Weights)> averages, int maxBytes)
    {
        var all = averages.Where(a => a.Feature != 0).ToArray();
        var scale = 127 / LargestOf(all);
        for (var threshold = 0.5f; ; threshold += 0.25f)
        {
            var kept = Round(all, scale, threshold);
            var bytes = kept.Sum(f => BytesPerFeature + (BytesPerWeight * f.Value.Count));
            if (bytes <= maxBytes)
            {
                return kept;
            }
        }
    }

    private static float LargestOf((uint Feature, float[] Weights)[] all)
    {
        var sizes = all.SelectMany(a => a.Weights).Select(Math.Abs).Where(w => w > 0).Order().ToArray();
        return sizes[(int)((sizes.Length - 1) * LargestQuantile)];
    }

    private static SortedDictionary<uint, List<(byte Tag, sbyte Weight)>> Round((uint Feature, float[] Weights)[] all, float scale, float threshold)
    {
        var kept = new SortedDictionary<uint, List<(byte Tag, sbyte Weight)>>();
        foreach (var (feature, weights) in all)
        {
            var rounded = new List<(byte Tag, sbyte Weight)>();
            for (var i = 0; i < weights.Length; i++)
            {
                var weight = weights[i] * scale;
                if (Math.Abs(weight) >= threshold)
                {
                    rounded.Add(((byte)i, (sbyte)Math.Clamp((int)MathF.Round(weight), -127, 127)));
                }
            }

            if (rounded.Count > 0)
            {
                kept.Add(feature, rounded);
            }
        }

        return kept;
    }
}
