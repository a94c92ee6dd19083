using RelationsGraph.Language.Lemmas;
using RelationsGraph.Language.Lexicon;

namespace RelationsGraph.Language.Tagging;

/// <summary>Tells which form of a common verb a word can be, by <c>verbs.tsv</c>.</summary>
internal static class KnownVerbs
{
    /// <summary>The bit of a verb whose base form is often a noun.</summary>
    public const uint IsNoun = 2;

    /// <summary>The bit of a past form.</summary>
    public const uint IsPast = 8;

    /// <summary>The bit of a past participle.</summary>
    public const uint IsParticiple = 16;

    /// <summary>The bit of an -ing form.</summary>
    public const uint IsIng = 32;

    private const uint IsBase = 1;
    private const uint IsThird = 4;

    private static readonly Dictionary<string, uint> Verbs = LexiconTable.Read("verbs.tsv", 2)
        .ToDictionary(row => row[0], row => row[1] == "noun" ? IsBase | IsNoun : IsBase, StringComparer.Ordinal);

    /// <summary>The forms a word in lower case can be, as bits; 0 where it is no form of a known verb.</summary>
    public static uint FormsOf(string word)
    {
        var forms = Verbs.GetValueOrDefault(word);
        if (word.Length < 3)
        {
            return forms;
        }

        forms |= word[^1] == 's' ? FormOf(word, WordForm.PresentThird, IsThird) : 0;
        forms |= FormOf(word, WordForm.Past, IsPast) | FormOf(word, WordForm.PastParticiple, IsParticiple);
        return forms | (word.EndsWith("ing", StringComparison.Ordinal) ? FormOf(word, WordForm.Ing, IsIng) : 0);
    }

    // A form is told by its lemma, which differs from the word unless the verb has one form for all ("put")
    private static uint FormOf(string word, WordForm form, uint bit)
    {
        var lemma = Lemmatizer.Lemmatize(word, PartOfSpeech.Verb, form);
        return Verbs.TryGetValue(lemma, out var verb) && (lemma != word || LemmaTables.Pasts.ContainsKey(word))
            ? bit | (verb & IsNoun)
            : 0;
    }
}
