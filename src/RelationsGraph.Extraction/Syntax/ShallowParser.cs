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

        return new SentenceParse(sentence, phrases, links, predications, (start, end) => new Attachment(VerbOf(start, sentence, predications), NounOf(start, end, sentence, phrases)));
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

    // The phrase that the words stand in, or that "of" joins them to: "the 2014 invasion", "the treaty of 1648"
    private static Phrase? NounOf(int start, int end, Sentence sentence, IReadOnlyList<Phrase> phrases)
    {
        var around = phrases.FirstOrDefault(phrase => phrase.Start <= start && start < phrase.End);
        if (around is not null && (around.Head.Index < start || around.Head.Index >= end))
        {
            // "Last week Kenya ..." is no noun phrase
            return start == sentence.Tokens.Start ? null : around;
        }

        return start > sentence.Tokens.Start && sentence.Tokens[start - 1 - sentence.Tokens.Start].Lower == "of" ? phrases.LastOrDefault(phrase => phrase.End == start - 1) : null;
    }
}
