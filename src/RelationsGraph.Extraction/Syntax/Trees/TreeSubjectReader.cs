using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Syntax.Trees;

/// <summary>Finds the subjects of verbs: their own, that of the verb they are joined to, or the party that controls them.</summary>
internal sealed class TreeSubjectReader(
    DependencyTree tree, PhraseTree phraseTree, PredicateTree predicates, PhraseLinks links, IReadOnlyList<Phrase> phrases, WordTable words)
{
    private readonly Antecedents _antecedents = new(tree, phraseTree, links);

    /// <summary>Reads the subject of a verb; those of its governors must have been read.</summary>
    public void Read(Predication predication) => predication.Subject = Own(predication) ?? Implied(predication);

    private Phrase? Own(Predication predication)
    {
        var subjects = SubjectsOf(predication);
        var said = SaidBefore(predication);
        return subjects.Where(subject => said == DependencyTree.None || subject > said || subjects.Count == 1)
            .Select(_antecedents.PhraseOf).FirstOrDefault(phrase => phrase is not null);
    }

    private List<int> SubjectsOf(Predication predication) => [.. predicates.WordsOf(predication).SelectMany(word => tree.ChildrenOf(word, "nsubj"))];

    // "The judge opened an inquiry, the court said": a parser may give the verb of saying both subjects; the first is that of what is said
    private int SaidBefore(Predication predication) => predicates.WordsOf(predication).SelectMany(word => tree.ChildrenOf(word, "ccomp"))
        .FirstOrDefault(clause => clause < predication.Position, DependencyTree.None);

    private Phrase? OfSaid(Predication governor, int top) => SubjectsOf(governor) is { Count: > 1 } subjects && subjects[0] < top && top < governor.Position
        ? _antecedents.PhraseOf(subjects[0])
        : null;

    private Phrase? Implied(Predication predication)
    {
        var top = predicates.TopOf(predication);
        return predication switch
        {
            { Link: PredicationLink.Coordinate } => predication.Governor?.Subject,
            { Link: PredicationLink.Relative } when tree.Is(top, "acl") => phraseTree.At(tree.HeadOf(top)),

            // "Macron to visit Japan"
            { Link: PredicationLink.Root } when tree.RelationOf(top) is "acl" or "advcl" => phraseTree.At(tree.HeadOf(top)),
            { Link: PredicationLink.Controlled } => Controlling(predication, top),
            { Link: PredicationLink.Complement, Governor: { } governor } when OfSaid(governor, top) is { } subject => subject,
            { Link: PredicationLink.Relative or PredicationLink.Adverbial or PredicationLink.Complement, Verb.IsFinite: false } => predication.Governor?.Subject,
            _ => null,
        };
    }

    private Phrase? Controlling(Predication predication, int top)
    {
        var governor = predication.Governor!;
        if (tree.Is(top, "acl") && phraseTree.At(tree.HeadOf(top)) is { } noun)
        {
            // "the first pope to visit Iraq"; "Iran's plan to visit": whose plan it is
            return predication.Control is null && noun.HeadName is { IsProper: true } ? noun : OwnerOf(noun) ?? governor.Subject;
        }

        if (predication.Verb.Main.Form == WordForm.Ing && !predication.Verb.IsInfinitive)
        {
            // "accused Iran of arming rebels", "was accused of"; but "spoke after meeting Putin"
            return predication.Subordinator is { Lower: "for" or "of" or "from" or "into" } && !governor.IsPassive && governor.Objects.Count > 0 ? governor.Objects[^1] : governor.Subject;
        }

        if (predication.Control is null && words.ModifiersOf(PartOfSpeech.Verb, governor.Lemma).Any(modifier => modifier.ObjectControls) && !governor.IsPassive)
        {
            if (governor.Objects.Count > 0)
            {
                return governor.Objects[0];
            }

            if (governor.Obliques.FirstOrDefault(oblique => oblique.Preposition is "on" or "upon" or "to" or "for").Phrase is { } asked)
            {
                return asked;
            }
        }

        return governor.Subject;
    }

    private Phrase? OwnerOf(Phrase noun) => noun.PossessorIndex is { } owner ? phrases.FirstOrDefault(phrase => phrase.Index == owner) : null;
}
