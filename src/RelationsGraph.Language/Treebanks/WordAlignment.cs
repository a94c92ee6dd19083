namespace RelationsGraph.Language.Treebanks;

/// <summary>Which words of two analyses of one text are the same.</summary>
internal static class WordAlignment
{
    public static List<(AlignedWord Gold, AlignedWord System)> Align(List<AlignedWord> gold, List<AlignedWord> system)
    {
        var pairs = new List<(AlignedWord, AlignedWord)>();
        var (g, s) = (0, 0);
        while (g < gold.Count && s < system.Count)
        {
            if (gold[g].IsPart || system[s].IsPart)
            {
                var (goldEnd, systemEnd) = FindRegion(gold, system, g, s);
                pairs.AddRange(CommonSubsequence(gold[g..goldEnd], system[s..systemEnd]));
                (g, s) = (goldEnd, systemEnd);
            }
            else if (gold[g].Span == system[s].Span)
            {
                pairs.Add((gold[g++], system[s++]));
            }
            else if (gold[g].Span.Start <= system[s].Span.Start)
            {
                g++;
            }
            else
            {
                s++;
            }
        }

        return pairs;
    }

    // The smallest stretch of both, from here on, whose ends are ends of tokens in both
    private static (int GoldEnd, int SystemEnd) FindRegion(List<AlignedWord> gold, List<AlignedWord> system, int g, int s)
    {
        var end = gold[g].IsPart ? gold[g].Span.End : system[s].Span.End;
        if (!gold[g].IsPart && gold[g].Span.End > end)
        {
            end = gold[g].Span.End;
        }

        var grown = true;
        while (grown)
        {
            grown = false;
            while (g < gold.Count && gold[g].Span.Start < end)
            {
                if (gold[g].IsPart && gold[g].Span.End > end)
                {
                    end = gold[g].Span.End;
                }

                g++;
                grown = true;
            }

            while (s < system.Count && system[s].Span.Start < end)
            {
                if (system[s].IsPart && system[s].Span.End > end)
                {
                    end = system[s].Span.End;
                }

                s++;
                grown = true;
            }
        }

        return (g, s);
    }

    private static IEnumerable<(AlignedWord Gold, AlignedWord System)> CommonSubsequence(List<AlignedWord> gold, List<AlignedWord> system)
    {
        var lengths = new int[gold.Count + 1, system.Count + 1];
        for (var g = gold.Count - 1; g >= 0; g--)
        {
            for (var s = system.Count - 1; s >= 0; s--)
            {
                lengths[g, s] = SameForm(gold[g], system[s])
                    ? lengths[g + 1, s + 1] + 1
                    : Math.Max(lengths[g + 1, s], lengths[g, s + 1]);
            }
        }

        for (var (g, s) = (0, 0); g < gold.Count && s < system.Count;)
        {
            if (SameForm(gold[g], system[s]))
            {
                yield return (gold[g++], system[s++]);
            }
            else if (lengths[g + 1, s] >= lengths[g, s + 1])
            {
                g++;
            }
            else
            {
                s++;
            }
        }
    }

    private static bool SameForm(AlignedWord gold, AlignedWord system) =>
        string.Equals(gold.Word.Form, system.Word.Form, StringComparison.OrdinalIgnoreCase);
}
