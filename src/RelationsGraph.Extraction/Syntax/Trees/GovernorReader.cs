using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Syntax.Trees;

/// <summary>Finds what each verb hangs on, and how.</summary>
internal sealed class GovernorReader(DependencyTree tree, PredicateTree predicates, WordTable words)
{
    /// <summary>Reads the governors of all verbs.</summary>
    public void Read()
    {
        foreach (var predication in predicates.Predications)
        {
            ReadOne(predication, predicates.TopOf(predication));
        }

        foreach (var predication in predicates.Predications)
        {
            ReadInserted(predication, predicates.TopOf(predication));
        }
    }

    private void ReadOne(Predication predication, int top)
    {
        var mark = MarkOf(predication);
        predication.Subordinator = mark;
        switch (tree.RelationOf(top))
        {
            case "conj":
                Link(predication, predicates.At(tree.HeadOf(top)), PredicationLink.Coordinate);
                break;
            case "xcomp":
                LinkControlled(predication, top);
                break;
            case "advcl" when IsVerbal(predication, mark):
                LinkControlled(predication, top);
                break;
            case "advcl" when predication.Verb is { IsFinite: false, Main.Form: WordForm.Ing or WordForm.PastParticiple }:
                Link(predication, predicates.Above(top), PredicationLink.Relative);
                break;
            case "advcl" or "advcl:relcl":
                Link(predication, predicates.Above(top), PredicationLink.Adverbial);
                break;
            case "ccomp" or "csubj" or "csubj:pass":
                Link(predication, predicates.Above(top), PredicationLink.Complement);
                break;
            case "acl" when predication.Verb.IsInfinitive || IsVerbal(predication, mark):
                LinkControlled(predication, top);
                break;
            case "acl" when mark is { Lower: "that" or "whether" }:
                Link(predication, predicates.Above(top), PredicationLink.Complement);
                break;
            case "acl" or "acl:relcl":
                Link(predication, predicates.Above(top), PredicationLink.Relative);
                break;
        }
    }

    // "to meet Putin", "for arming rebels", "by bombing": a verb that a preposition or `to` puts below another
    private static bool IsVerbal(Predication predication, Token? mark) => predication.Verb.IsInfinitive
        || (predication.Verb is { IsFinite: false, Main.Form: WordForm.Ing }
            && mark is { Lower: "for" or "of" or "in" or "by" or "from" or "with" or "without" or "at" or "on" or "about" or "against" or "to" or "into" or "despite" or "after" or "before" });

    // "the plan to visit", "ready to visit": a noun or adjective that the lexicon knows decides what becomes of the visit
    private void LinkControlled(Predication predication, int top)
    {
        var head = tree.HeadOf(top);
        if (head != DependencyTree.None && predicates.At(head)?.Verb.Main != tree[head] && IsModifier(tree[head]))
        {
            predication.Control = tree[head];
        }

        Link(predication, predicates.Above(top), PredicationLink.Controlled);
    }

    // "Malawi, Zambia said, attacked Angola": what is said has its clause, and the verb of saying stands within
    private void ReadInserted(Predication speech, int top)
    {
        if (tree.Is(top, "parataxis") && words.IsSpeech(speech.Lemma) && predicates.At(tree.HeadOf(top)) is { Link: PredicationLink.Root } said
            && !predicates.Predications.Any(other => other.Governor == speech && other.Link == PredicationLink.Complement))
        {
            Link(said, speech, PredicationLink.Complement);
        }
    }

    private Token? MarkOf(Predication predication)
    {
        foreach (var word in predicates.WordsOf(predication))
        {
            foreach (var child in tree.ChildrenOf(word, "mark"))
            {
                if (tree[child].PartOfSpeech != PartOfSpeech.Part)
                {
                    return tree[child];
                }
            }

            if (tree.ChildrenOf(word, "advmod").FirstOrDefault(child => tree[child].Form == WordForm.Wh, DependencyTree.None) is var adverb and not DependencyTree.None)
            {
                // "when he arrives"
                return tree[adverb];
            }
        }

        return null;
    }

    private bool IsModifier(Token token) =>
        words.ModifiersOf(token.PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Propn ? PartOfSpeech.Noun : PartOfSpeech.Adj, token.Lemma).Count > 0;

    private static void Link(Predication predication, Predication? governor, PredicationLink link)
    {
        predication.Governor = governor;
        predication.Link = governor is null ? PredicationLink.Root : link;
    }
}
