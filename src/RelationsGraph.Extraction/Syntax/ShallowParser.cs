using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Syntax;

/// <summary>
/// Finds subjects, objects and governors of verbs by the order of words. Reads each sentence by itself: phrases left of a verb
/// may be its subject, those right of it its objects, and the words between tell where a clause ends.
/// </summary>
internal sealed class ShallowParser(ExtractionLexicon lexicon) : ISentenceParser
{
    /// <inheritdoc/>
    public SentenceParse Parse(Sentence sentence, IReadOnlyList<Phrase> phrases)
    {
        var items = ItemReader.Read(sentence, phrases);
        PastTenseRepair.Apply(items);
        var links = PhraseLinker.Link(items, lexicon.Words);
        var predications = new List<Predication>();
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Kind == ItemKind.Verb)
            {
                predications.Add(new Predication(predications.Count, items[i].Verb!, i));
            }
        }

        var clauses = new ClauseReader(items, links, predications, lexicon);
        foreach (var predication in predications)
        {
            clauses.Read(predication);
        }

        clauses.Share();

        return new SentenceParse(sentence, phrases, links, predications, (start, _) => VerbOf(start, sentence, predications));
    }

    // The verb before the words in their clause, else the one after
    private static Predication? VerbOf(int start, Sentence sentence, List<Predication> predications)
    {
        var clause = sentence.Clauses.FirstOrDefault(candidate => candidate.Tokens.Contains(sentence.Tokens[start - sentence.Tokens.Start]));
        var verbs = predications.Where(predication => clause is null || clause.Tokens.Contains(predication.Verb.Main)).ToList();
        return verbs.LastOrDefault(verb => verb.Verb.Main.Index < start)
            ?? verbs.FirstOrDefault(verb => verb.Verb.IsFinite)
            ?? predications.LastOrDefault(verb => verb.Verb.Main.Index < start);
    }
}
