using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Extraction.Lexicon;

/// <summary>A word or phrase that says a relation, with where its parties stand: one reading of a line of <c>predicates.tsv</c>.</summary>
internal sealed record Predicate
{
    private const string PeopleLabel = "Group";

    /// <summary>The lemmas of the verb and what belongs to it, or of the noun phrase.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>The lemmas that the head of the object, or its last words, must be; <c>*</c> for any; empty where it needs no object.</summary>
    public required IReadOnlyList<string> ObjectWords { get; init; }

    /// <summary>The lemmas that the head of the subject, or its last words, must be: <c>rocket</c> in <c>hit ^rocket</c>; empty where any will do.</summary>
    public required IReadOnlyList<string> SubjectWords { get; init; }

    /// <summary>Words of which one must follow within the clause: <c>hostage</c> in <c>hold ~hostage</c>; empty where none need.</summary>
    public required IReadOnlyList<string> Companions { get; init; }

    /// <summary>The relation.</summary>
    public required RelationType Type { get; init; }

    /// <summary>Where the actor stands; the first place that has one counts.</summary>
    public required IReadOnlyList<Slot> Source { get; init; }

    /// <summary>Where the target stands; the first place that has one counts.</summary>
    public required IReadOnlyList<Slot> Target { get; init; }

    /// <summary>Where that which is talked about stands.</summary>
    public required IReadOnlyList<Slot> Topic { get; init; }

    /// <summary>What else it says.</summary>
    public required PredicateMarks Marks { get; init; }

    /// <summary>The line of the table; of two predicates that fit equally the earlier counts.</summary>
    public required int Line { get; init; }

    /// <summary>The line as it is written.</summary>
    public required LexiconRow Row { get; init; }

    /// <summary>Where it is written, for people: <c>lexicon/predicates.tsv:12</c>.</summary>
    public string Place => Row.Place;

    /// <summary>Whether it is a user's own and no built-in line: it comes before those, and nothing learnt overrules it.</summary>
    public bool IsOwn => !Row.IsBuiltIn;

    /// <summary>Whether it tells what event coders record and no edge: a line of <c>acts.tsv</c>.</summary>
    public bool IsAct { get; init; }

    /// <summary>Whether it has the mark.</summary>
    public bool Is(PredicateMarks mark) => (Marks & mark) != 0;

    /// <summary>
    /// Whether its words say the relation where a party is missing. Those that mean it only with a party of some kind do not:
    /// <c>continue</c> is a visit with <c>to</c> and a country alone.
    /// </summary>
    /// <param name="lacksSource">Whether nobody acts.</param>
    /// <param name="lacksTarget">Whether nobody is acted upon.</param>
    public bool TellsAlone(bool lacksSource, bool lacksTarget) => ObjectWords.Count > 0 || Companions.Count > 0 || SubjectWords.Count > 0
        || ((!lacksSource || IsOpen(Source)) && (!lacksTarget || IsOpen(Target)));

    private static bool IsOpen(IReadOnlyList<Slot> slots) => slots.Count == 0 || slots.Any(slot => slot.Labels.Count == 0 || slot.Labels.Contains(PeopleLabel));
}
