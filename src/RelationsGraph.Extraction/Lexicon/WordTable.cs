using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Lexicon;

/// <summary>Common nouns by what they stand for, and modifiers by what they do.</summary>
internal sealed class WordTable
{
    private readonly Dictionary<string, List<NounClass>> _nouns = new(StringComparer.Ordinal);
    private readonly Dictionary<(PartOfSpeech, string), List<Modifier>> _modifiers = [];

    private WordTable()
    {
    }

    public static WordTable Read(LexiconFiles files)
    {
        var table = new WordTable();
        table.ReadNouns(files.Read("nouns.tsv", "class", "nouns"));
        table.ReadModifiers(files.Read("modifiers.tsv", "phrase", "pos", "effect", "control"));
        return table;
    }

    /// <summary>Whether the noun, or noun phrase, is of the class.</summary>
    public bool Is(string noun, NounClass nounClass) => _nouns.TryGetValue(noun, out var classes) && classes.Contains(nounClass);

    /// <summary>What a word (a lemma, or several with blanks between) does as a part of speech.</summary>
    public IReadOnlyList<Modifier> ModifiersOf(PartOfSpeech partOfSpeech, string phrase) =>
        _modifiers.GetValueOrDefault((partOfSpeech, phrase)) ?? [];

    /// <summary>Whether a verb tells what its subject says or claims.</summary>
    public bool IsSpeech(string verb) => ModifiersOf(PartOfSpeech.Verb, verb)
        .Any(modifier => modifier.Effect is ModifierEffect.Speech or ModifierEffect.SpeechDenied or ModifierEffect.SpeechDoubted);

    /// <summary>Whether a word speaks of time.</summary>
    public bool IsTime(Token token) => Is(token.Lower, NounClass.Time) || Is(token.Lemma, NounClass.Time);

    private void ReadNouns(LexiconTable table)
    {
        foreach (var row in table.Rows)
        {
            var nounClass = row.Enum<NounClass>("class");
            foreach (var noun in row.List("nouns"))
            {
                if (!_nouns.TryGetValue(noun, out var classes))
                {
                    _nouns.Add(noun, classes = []);
                }

                classes.Add(nounClass);
            }
        }
    }

    private void ReadModifiers(LexiconTable table)
    {
        foreach (var row in table.Rows)
        {
            var modifier = new Modifier(row.Enum<ModifierEffect>("effect"), row["control"] == "object", row);
            foreach (var phrase in row.List("phrase"))
            {
                var key = (LexiconWords.PartOfSpeech(row), phrase);
                if (!_modifiers.TryGetValue(key, out var modifiers))
                {
                    _modifiers.Add(key, modifiers = []);
                }

                modifiers.Add(modifier);
            }
        }
    }
}
