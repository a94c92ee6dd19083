using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Syntax.Trees;

/// <summary>Finds the objects and the prepositional phrases of verbs.</summary>
internal sealed class TreeArgumentReader(DependencyTree tree, PhraseTree phrases, PredicateTree predicates, PhraseLinks links)
{
    private const int MaxObjects = 2;
    private readonly Antecedents _antecedents = new(tree, phrases, links);

    /// <summary>Reads the arguments of a verb but for its subject, and its voice.</summary>
    public void Read(Predication predication)
    {
        var objects = new List<Phrase>();
        var obliques = new List<Oblique>();
        foreach (var word in predicates.WordsOf(predication))
        {
            ReadPredicate(predication, word, objects, obliques);
            foreach (var child in tree.ChildrenOf(word))
            {
                ReadDependent(predication, child, objects, obliques);
            }
        }

        ReadGap(predication, objects, obliques);
        predication.Objects = [.. objects.Take(MaxObjects)];
        predication.Obliques = [.. obliques, .. objects.SelectMany(Inner), .. obliques.SelectMany(oblique => Inner(oblique.Phrase)), .. Astray(predication)];
        predication.IsPassive = IsPassive(predication);
    }

    /// <summary>Gives a verb the arguments that it shares with one joined to it: <c>criticised and sanctioned Tonga</c>.</summary>
    public static void Share(Predication predication)
    {
        if (predication is not { Link: PredicationLink.Coordinate, Governor: { } first } || HasArguments(first) == HasArguments(predication))
        {
            return;
        }

        var (giver, taker) = HasArguments(first) ? (first, predication) : (predication, first);
        if (giver == predication ? !IsParted(first, predication) : giver.Objects is [var shared, ..] && shared.Start > predication.Verb.Main.Index)
        {
            taker.Objects = giver.Objects;
            taker.Obliques = giver.Obliques;
        }
    }

    private static bool HasArguments(Predication predication) => predication.Objects.Count + predication.Obliques.Count > 0;

    // Whether more than a conjunction and an adverb stand between two verbs
    private static bool IsParted(Predication first, Predication second) => second.Verb.Tokens.Start - first.Verb.Tokens.End > 2;

    // "is an ally", "is at war": what a copula says
    private void ReadPredicate(Predication predication, int word, List<Phrase> objects, List<Oblique> obliques)
    {
        if (phrases.At(word) is not { } phrase)
        {
            return;
        }

        if (phrases.PrepositionOf(phrase) is { } preposition)
        {
            obliques.Add(new Oblique(preposition, phrase));
        }
        else if (predication.Verb.Main != tree[word])
        {
            objects.Add(phrase);
        }
    }

    private void ReadDependent(Predication predication, int child, List<Phrase> objects, List<Oblique> obliques)
    {
        if (predicates.At(child) is { } other && other != predication && phrases.At(child) is null)
        {
            return;
        }

        switch (tree.RelationOf(child))
        {
            case "iobj" when _antecedents.PhraseOf(child) is { } receiver:
                objects.Insert(0, receiver);
                break;

            // "held talks with Peru on fishing": a second object with a preposition is none
            case "obj" when objects.Count > 0 && _antecedents.PhraseOf(child) is { } phrase && PrepositionOf(child, phrase) is { } preposition:
                obliques.Add(new Oblique(preposition, phrase));
                break;
            case "obj" or "xcomp" when _antecedents.PhraseOf(child) is { } phrase:
                objects.Add(phrase);
                break;
            case "nsubj" when IsMisplaced(predication, child) && phrases.At(child) is { } phrase:
                objects.Add(phrase);
                break;
            case "obl" or "obl:agent" or "nmod" when _antecedents.PhraseOf(child) is { } phrase && PrepositionOf(child, phrase) is { } preposition:
                obliques.Add(new Oblique(preposition, phrase));
                break;

            // "attempted to assassinate outgoing Prime Minister Allawi": a name is no adverb
            case "obl" when objects.Count == 0 && phrases.At(child) is { HeadName: { IsProper: true } } phrase:
                objects.Add(phrase);
                break;
        }
    }

    // "She has asked the minister": of two subjects that a parser gives a verb, the one after it is the object
    private bool IsMisplaced(Predication predication, int subject) => subject > predication.Position
        && predicates.WordsOf(predication).SelectMany(word => tree.ChildrenOf(word, "nsubj")).Any(other => other < predication.Position);

    // A relative pronoun has its own preposition: "with which it trades"
    private string? PrepositionOf(int child, Phrase phrase) => phrases.At(child) == phrase
        ? phrases.PrepositionOf(phrase)
        : tree.ChildrenOf(child, "case").Select(word => tree[word].Lower).LastOrDefault();

    // "the sanctions the EU imposed", "the city where they met": the noun described is an argument of the verb
    private void ReadGap(Predication predication, List<Phrase> objects, List<Oblique> obliques)
    {
        var top = predicates.TopOf(predication);
        if (!tree.Is(top, "acl") || predication.Subordinator is { Lower: "that" } || _antecedents.Of(top) is not { } described)
        {
            return;
        }

        var children = tree.ChildrenOf(top).ToList();
        if (children.Exists(child => tree[child].Lower == "where"))
        {
            obliques.Add(new Oblique("in", described));
        }
        else if (objects.Count == 0 && children.Exists(child => tree.Is(child, "nsubj") && !_antecedents.IsRelative(child)) && !children.Exists(child => tree[child].Form == WordForm.Wh))
        {
            objects.Add(described);
        }
    }

    // A phrase that hangs on an argument may as well belong to the verb: "imposed sanctions on Iran"
    private IEnumerable<Oblique> Inner(Phrase phrase) => links.ConjunctsOf(phrase).SelectMany(links.ModifiersOf);

    // "Ms. Rice, the secretary of state, met with Mr. Hu": a parser may hang "with Mr. Hu" on a noun before the verb, across it
    private IEnumerable<Oblique> Astray(Predication predication)
    {
        for (var word = predication.Position + 1; word < tree.Count && (predicates.At(word) is not { } other || other == predication); word++)
        {
            if (tree.Is(word, "case") && phrases.At(tree.HeadOf(word)) is { } phrase && phrases.PrepositionWordOf(phrase) == word
                && tree.HeadOf(phrases.TopOf(phrase)) is var head and not DependencyTree.None && head < predication.Position && predicates.At(head) is null
                && phrases.PrepositionOf(phrase) is { } preposition)
            {
                yield return new Oblique(preposition, phrase);
            }
        }
    }

    private bool IsPassive(Predication predication)
    {
        var verb = predication.Verb;
        if (verb is { IsPerfect: true, IsPassive: false } && !predicates.WordsOf(predication).SelectMany(tree.ChildrenOf).Any(child => tree.Is(child, "aux:pass")))
        {
            // "has withdrawn", whatever the parser calls its subject
            return false;
        }

        if (verb.IsPassive || predicates.WordsOf(predication).SelectMany(tree.ChildrenOf).Any(child => tree.RelationOf(child) is "nsubj:pass" or "aux:pass"))
        {
            return true;
        }

        // "was arrested and charged", "sanctions imposed by the EU"; but not "sanctions that the EU imposed", whose verb has a subject
        return !predicates.WordsOf(predication).Any(word => tree.ChildrenOf(word).Any(child => tree.RelationOf(child) == "nsubj"))
            && verb is { IsParticiple: true, Main.Form: WordForm.PastParticiple, IsPerfect: false }
            && (predication.Link != PredicationLink.Coordinate || predication.Governor is { IsPassive: true } or { Verb.IsPerfect: false });
    }
}
