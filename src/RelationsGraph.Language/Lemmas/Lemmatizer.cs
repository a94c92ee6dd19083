namespace RelationsGraph.Language.Lemmas;

/// <summary>Dictionary forms by part of speech and form: tables of irregular words first, then rules for endings.</summary>
internal static class Lemmatizer
{
    /// <summary>The dictionary form of a word in lower case.</summary>
    public static string Lemmatize(string word, PartOfSpeech partOfSpeech, WordForm form)
    {
        if (LemmaTables.FunctionLemmas.TryGetValue((partOfSpeech, word), out var lemma))
        {
            return lemma;
        }

        return partOfSpeech switch
        {
            PartOfSpeech.Verb or PartOfSpeech.Aux => OfVerb(word, form),
            PartOfSpeech.Noun or PartOfSpeech.Propn when form == WordForm.Plural => OfPlural(word),
            PartOfSpeech.Noun => LemmaTables.IrregularPlurals.GetValueOrDefault(word, word),
            PartOfSpeech.Propn when LemmaTables.Months.TryGetValue(word, out var month) => month.ToLowerInvariant(),
            PartOfSpeech.Adj or PartOfSpeech.Adv when form is WordForm.Comparative or WordForm.Superlative => OfDegree(word),
            _ => word,
        };
    }

    private static string OfVerb(string word, WordForm form) => form switch
    {
        WordForm.PresentThird => WithoutS(word),
        WordForm.Past => LemmaTables.Pasts.GetValueOrDefault(word) ?? WithoutEd(word),
        WordForm.PastParticiple => LemmaTables.PastParticiples.GetValueOrDefault(word)
            ?? LemmaTables.Pasts.GetValueOrDefault(word) ?? WithoutEd(word),
        WordForm.Ing => WithoutIng(word),
        _ => word,
    };

    private static string OfPlural(string word)
    {
        if (LemmaTables.IrregularPlurals.TryGetValue(word, out var singular))
        {
            return singular;
        }

        return word.EndsWith("men", StringComparison.Ordinal) && word.Length > 4 ? word[..^2] + "an" : WithoutS(word);
    }

    private static string OfDegree(string word)
    {
        if (LemmaTables.IrregularDegrees.TryGetValue(word, out var positive))
        {
            return positive;
        }

        var cut = word.EndsWith("est", StringComparison.Ordinal) ? 3 : word.EndsWith("er", StringComparison.Ordinal) ? 2 : 0;
        return cut == 0 || word.Length < cut + 2 ? word : OfStem(word[..^cut]);
    }

    // "vetoes" and "watches" lose es, "tries" gets its y back, "uses" and "agrees" lose the s
    private static string WithoutS(string word)
    {
        if (word.Length < 3 || word[^1] != 's' || word[^2] is 's' or 'u' or 'i' or '\'')
        {
            return word;
        }

        if (LemmaTables.IrregularPlurals.TryGetValue(word, out var known) && word.EndsWith("es", StringComparison.Ordinal))
        {
            return known;
        }

        var stem = word[..^1];
        if (stem[^1] != 'e')
        {
            return stem;
        }

        if (word.Length > 4 && stem[^2] == 'i')
        {
            return stem[..^2] + "y";
        }

        return EndsInHiss(stem.AsSpan()[..^1]) ? stem[..^1] : stem;
    }

    private static bool EndsInHiss(ReadOnlySpan<char> stem) =>
        stem.Length > 1 && (stem.EndsWith("ss") || stem.EndsWith("sh") || stem.EndsWith("ch") || stem.EndsWith("zz")
            || stem[^1] is 'x' or 'o');

    private static string WithoutEd(string word)
    {
        if (word.EndsWith("ied", StringComparison.Ordinal) && word.Length > 4)
        {
            return word[..^3] + "y";
        }

        if (word.EndsWith("eed", StringComparison.Ordinal) && word.Length > 4)
        {
            return word[..^1];
        }

        if (word.EndsWith("'d", StringComparison.Ordinal) && word.Length > 3)
        {
            return word[..^2];
        }

        return word.EndsWith("ed", StringComparison.Ordinal) && word.Length > 3 ? OfStem(word[..^2]) : word;
    }

    private static string WithoutIng(string word)
    {
        if (word.Length < 5 || !word.EndsWith("ing", StringComparison.Ordinal))
        {
            return word.EndsWith("in'", StringComparison.Ordinal) && word.Length > 4 ? OfStem(word[..^3]) : word;
        }

        return word.Length == 5 && word[^4] == 'y' ? word[..^4] + "ie" : OfStem(word[..^3]);
    }

    private static string OfStem(string stem)
    {
        if (stem[^1] == 'i')
        {
            return stem[..^1] + "y";
        }

        if (LemmaTables.StemEndings.TryGetValue("^" + stem, out var whole))
        {
            return whole;
        }

        var endings = LemmaTables.StemEndings.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = Math.Max(0, stem.Length - LemmaTables.LongestEnding); i < stem.Length; i++)
        {
            if (endings.TryGetValue(stem.AsSpan(i), out var ending))
            {
                return string.Concat(stem.AsSpan(0, i), ending);
            }
        }

        return stem;
    }
}
