using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Syntax;

/// <summary>Finds what stands around each verb of a sentence, from left to right; each verb may use what those before it have.</summary>
internal sealed partial class ClauseReader(List<Item> items, PhraseLinks links, List<Predication> predications, ExtractionLexicon lexicon)
{
    private readonly Dictionary<int, int> _positions = items.Select((item, i) => (item, i))
        .Where(pair => pair.item.Phrase is not null).ToDictionary(pair => pair.item.Phrase!.Index, pair => pair.i);

    /// <summary>Reads one verb.</summary>
    public void Read(Predication predication)
    {
        FindGovernor(predication);
        ReadObjects(predication);
        if (AuxiliaryOf(predication) is { } auxiliary)
        {
            Link(predication, auxiliary, PredicationLink.Coordinate);
            predication.Subject = auxiliary.Subject;
            predication.IsPassive = auxiliary.Lemma == "be";
            return;
        }

        predication.IsPassive = predication.Verb.IsPassive
            || (predication.Verb is { IsParticiple: true, Main.Form: WordForm.PastParticiple } && !predication.Verb.IsPerfect);
        predication.Subject = FindSubject(predication);
    }

    /// <summary>Shares what verbs have in common, after all have been read.</summary>
    public void Share()
    {
        foreach (var predication in predications)
        {
            // "criticised and sanctioned Tonga": the first verb has the object of the second
            if (predication is { Link: PredicationLink.Coordinate, Governor: { Objects.Count: 0, Obliques.Count: 0 } sibling } && sibling.Position + 2 == predication.Position)
            {
                sibling.Objects = predication.Objects;
                sibling.Obliques = predication.Obliques;
            }
        }

        // "Malawi attacked Angola, Zambia said"
        if (predications is [.., { Link: PredicationLink.Root, Objects.Count: 0, Subject: not null } last] && IsSpeech(last) && last.Position > 0
            && predications.Find(predication => predication is { Link: PredicationLink.Root, Verb.IsFinite: true } && predication != last) is { } said
            && !predications.Any(predication => predication.Governor == last))
        {
            Link(said, last, PredicationLink.Complement);
        }
    }

    private bool IsTime(Phrase phrase) => lexicon.Words.IsTime(phrase.Head);

    private bool IsSpeech(Predication predication) => lexicon.Words.IsSpeech(predication.Lemma);

    private bool IsModifier(PartOfSpeech partOfSpeech, Token token) => lexicon.Words.ModifiersOf(partOfSpeech, token.Lemma).Count > 0;

    private Predication? PredicationAt(int position) =>
        position < 0 ? null : predications.Find(predication => predication.Position == position);

    private int PreviousVerb(int position)
    {
        for (var i = position - 1; i >= 0; i--)
        {
            if (items[i].Kind == ItemKind.Verb)
            {
                return i;
            }
        }

        return -1;
    }
}
