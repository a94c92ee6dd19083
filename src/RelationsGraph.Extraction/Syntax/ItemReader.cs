using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Syntax;

/// <summary>Cuts a sentence into the pieces that the parser works on.</summary>
internal static class ItemReader
{
    public static List<Item> Read(Sentence sentence, IReadOnlyList<Phrase> phrases)
    {
        var items = new List<Item>(sentence.Tokens.Count);
        var verbs = sentence.VerbGroups.ToDictionary(group => group.Main.Index);
        var auxiliaries = AuxiliariesOf(sentence);
        var nextPhrase = 0;
        for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
        {
            while (nextPhrase < phrases.Count && phrases[nextPhrase].End <= i)
            {
                nextPhrase++;
            }

            var token = sentence.Tokens[i - sentence.Tokens.Start];
            if (verbs.TryGetValue(i, out var group) && !(nextPhrase < phrases.Count && IsNamed(phrases[nextPhrase], i)))
            {
                items.Add(new Item(ItemKind.Verb, token, Verb: group));
            }
            else if (nextPhrase < phrases.Count && phrases[nextPhrase].Start <= i)
            {
                var phrase = phrases[nextPhrase++];
                i = Math.Max(i, phrase.End - 1);
                if (nextPhrase >= phrases.Count || phrases[nextPhrase].PossessorIndex != phrase.Index)
                {
                    items.Add(new Item(KindOf(phrase), phrase.Head, phrase));
                }
            }
            else if (!auxiliaries.Contains(i) && token.Form != WordForm.Possessive)
            {
                items.Add(new Item(KindOf(token), token));
            }
        }

        return items;
    }

    private static HashSet<int> AuxiliariesOf(Sentence sentence)
    {
        var auxiliaries = new HashSet<int>();
        foreach (var group in sentence.VerbGroups)
        {
            foreach (var token in group.Tokens)
            {
                if (token.PartOfSpeech is PartOfSpeech.Aux or PartOfSpeech.Part or PartOfSpeech.Adv || token == group.Particle)
                {
                    auxiliaries.Add(token.Index);
                }
            }

            auxiliaries.Remove(group.Main.Index);
        }

        return auxiliaries;
    }

    private static bool IsNamed(Phrase phrase, int token) => phrase.Names.Any(name => name.IsProper && name.Start <= token && token < name.End);

    private static ItemKind KindOf(Phrase phrase) => phrase.Head is { PartOfSpeech: PartOfSpeech.Pron, Form: WordForm.Wh } && phrase.Tokens.Count == 1
        ? ItemKind.RelativePronoun
        : ItemKind.Phrase;

    private static ItemKind KindOf(Token token) => token.PartOfSpeech switch
    {
        PartOfSpeech.Pron when token.Form == WordForm.Wh => ItemKind.RelativePronoun,
        PartOfSpeech.Det when token.Form == WordForm.Wh => ItemKind.RelativePronoun,
        PartOfSpeech.Adp => ItemKind.Preposition,
        PartOfSpeech.Cconj => ItemKind.Coordinator,
        PartOfSpeech.Sconj => ItemKind.Subordinator,
        PartOfSpeech.Adv when token.Form == WordForm.Wh => ItemKind.Subordinator,
        PartOfSpeech.Adj => ItemKind.Adjective,
        PartOfSpeech.Punct or PartOfSpeech.Sym => KindOfMark(token),
        _ => ItemKind.Adverb,
    };

    private static ItemKind KindOfMark(Token token) => token.Text switch
    {
        "," => ItemKind.Comma,
        "\"" or "“" or "”" or "'" or "‘" or "’" or "``" or "''" or "«" or "»" => ItemKind.Quote,
        _ => ItemKind.Break,
    };
}
