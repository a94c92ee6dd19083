using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Syntax;

/// <summary>Cuts a sentence into the pieces that the parser works on.</summary>
internal static class ItemReader
{
    private static readonly HashSet<string> ClauseOpeners = new(StringComparer.Ordinal)
    {
        "after", "before", "since", "until", "till", "as", "because", "once", "while", "when",
    };

    // Before a gerund these are tagged as subordinators: "accused Iran of arming"
    private static readonly HashSet<string> PrepositionAlike = new(StringComparer.Ordinal)
    {
        "for", "of", "in", "by", "from", "with", "without", "at", "on", "about", "against", "to", "into", "despite",
    };

    private static readonly HashSet<string> PrepositionLike = new(StringComparer.Ordinal) { "following", "regarding", "concerning", "including", "despite" };

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
            if (CoordinatorAt(sentence, i) is var length && length > 0)
            {
                items.Add(new Item(ItemKind.Coordinator, token));
                i += length - 1;
            }
            else if (PrepositionLike.Contains(token.Lower) && token.Form is WordForm.Ing or WordForm.Base or WordForm.None && !StartsPhrase(phrases, nextPhrase, i))
            {
                items.Add(new Item(ItemKind.Preposition, token));
            }
            else if (verbs.TryGetValue(i, out var group) && !(nextPhrase < phrases.Count && IsNamed(phrases[nextPhrase], i)))
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
            else if (!auxiliaries.Contains(i) && token.Form != WordForm.Possessive && !IsQuantifier(sentence, i))
            {
                items.Add(new Item(KindOf(token), token));
            }
        }

        MarkSubordinators(items);
        return items;
    }

    // "after Russia attacked": the same word stands before a noun and before a clause
    private static void MarkSubordinators(List<Item> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Kind == ItemKind.Preposition && ClauseOpeners.Contains(items[i].Token.Lower) && OpensClause(items, i))
            {
                items[i] = items[i] with { Kind = ItemKind.Subordinator };
            }
        }
    }

    private static bool OpensClause(List<Item> items, int opener)
    {
        for (var i = opener + 1; i < items.Count; i++)
        {
            switch (items[i].Kind)
            {
                case ItemKind.Verb:
                    return i > opener + 1 && items[i].Verb!.IsFinite;
                case ItemKind.Phrase when i > opener + 1 && items[i - 1].Kind == ItemKind.Phrase:
                    return false;
                case ItemKind.Phrase or ItemKind.Adverb or ItemKind.Quote or ItemKind.Preposition or ItemKind.Coordinator or ItemKind.Adjective:
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    private static bool StartsPhrase(IReadOnlyList<Phrase> phrases, int next, int token) => next < phrases.Count && phrases[next].Start <= token;

    // "as well as", "together with", "along with" join as "and" does
    private static int CoordinatorAt(Sentence sentence, int index)
    {
        return Is("as", 0) && Is("well", 1) && Is("as", 2) ? 3
            : (Is("together", 0) || Is("along", 0) || Is("alongside", 0)) && Is("with", 1) ? 2
            : 0;

        bool Is(string word, int offset)
        {
            var at = index - sentence.Tokens.Start + offset;
            return at < sentence.Tokens.Count && sentence.Tokens[at].Lower == word;
        }
    }

    // "at least 30 rockets" is no place
    private static bool IsQuantifier(Sentence sentence, int index)
    {
        var next = index + 1 - sentence.Tokens.Start;
        if (next >= sentence.Tokens.Count)
        {
            return false;
        }

        return sentence.Tokens[next - 1].Lower switch
        {
            "at" => sentence.Tokens[next].Lower is "least" or "most",
            "than" or "over" or "about" or "around" or "nearly" or "to" => sentence.Tokens[next] is { PartOfSpeech: PartOfSpeech.Num, Text.Length: not 4 },
            _ => false,
        };
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
        PartOfSpeech.Sconj => PrepositionAlike.Contains(token.Lower) ? ItemKind.Preposition : ItemKind.Subordinator,
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
