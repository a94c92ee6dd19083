using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Graph.Schema;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Learnt;

/// <summary>What the lexicon says that a word may mean, whatever stands around it: the relations it can tell, and how it changes others.</summary>
internal sealed class WordFeatures
{
    private const int Reach = 8;
    private readonly ExtractionLexicon _lexicon;
    private readonly Dictionary<string, int> _numbers;

    /// <param name="schema">The vocabulary.</param>
    /// <param name="lexicon">The lexicon.</param>
    public WordFeatures(GraphSchema schema, ExtractionLexicon lexicon)
    {
        _lexicon = lexicon;
        Names = [.. schema.RelationTypes.Select(type => type.Name), .. Enum.GetNames<ModifierEffect>()];
        _numbers = Names.Index().ToDictionary(name => name.Item, name => name.Index, StringComparer.Ordinal);
    }

    /// <summary>The names of the features, by number.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The numbers of a word's features, ascending.</summary>
    public IReadOnlyList<int> Of(Token token, Sentence sentence)
    {
        var (verbs, nouns) = (_lexicon.Predicates.OfVerb(token.Lemma), _lexicon.Predicates.OfNoun(token.Lemma));
        var modifiers = _lexicon.Words.ModifiersOf(token.PartOfSpeech, token.Lemma);
        if (verbs.Count + nouns.Count + modifiers.Count == 0)
        {
            return []; // as for most words
        }

        var found = new SortedSet<int>();
        AddTypes(verbs, token, sentence, found);
        AddTypes(nouns, token, sentence, found);
        foreach (var modifier in modifiers)
        {
            found.Add(_numbers[modifier.Effect.ToString()]);
        }

        return [.. found];
    }

    // Those that ask for least come first: what they tell need not be looked for again
    private void AddTypes(IReadOnlyList<Predicate> predicates, Token token, Sentence sentence, SortedSet<int> found)
    {
        for (var i = predicates.Count - 1; i >= 0; i--)
        {
            var number = _numbers[predicates[i].Type.Name];
            if (!found.Contains(number) && MayMatch(predicates[i], token, sentence.Tokens))
            {
                found.Add(number);
            }
        }
    }

    private static bool MayMatch(Predicate predicate, Token token, TokenSpan tokens)
    {
        return predicate.Words.All(IsNear)
            && (predicate.ObjectWords.Count == 0 || predicate.ObjectWords.Any(noun => noun == "*" || IsNear(noun[(noun.LastIndexOf(' ') + 1)..])))
            && (predicate.Companions.Count == 0 || predicate.Companions.Any(IsNear));

        bool IsNear(string word)
        {
            for (var i = Math.Max(tokens.Start, token.Index - Reach); i < Math.Min(tokens.End, token.Index + Reach + 1); i++)
            {
                if (tokens[i - tokens.Start] is var other && (other.Lemma == word || other.Lower == word))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
