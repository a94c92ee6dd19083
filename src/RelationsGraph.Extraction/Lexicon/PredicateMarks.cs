namespace RelationsGraph.Extraction.Lexicon;

/// <summary>What else a predicate says of its events.</summary>
[Flags]
internal enum PredicateMarks
{
    None = 0,

    /// <summary>Goes on for a while: in the present tense it is ongoing (<c>lasting</c>).</summary>
    Lasting = 1,

    /// <summary>Its parties may stand in the subject alone, or after <c>between</c>: <c>Xi and Putin met</c> (<c>both</c>).</summary>
    Both = 2,

    /// <summary>A noun whose actor, where it names none, is the subject of the clause: <c>during a visit to Beijing</c> (<c>free</c>).</summary>
    Free = 4,

    /// <summary>A noun whose target, where it names none, is the subject of the clause: <c>visits at the invitation of</c> (<c>free-target</c>).</summary>
    FreeTarget = 8,

    /// <summary>A capital as its target is the city, not the country (<c>place</c>).</summary>
    Place = 16,

    /// <summary>Always lies ahead (<c>planned</c>).</summary>
    Planned = 32,

    /// <summary>Says that it does not take place (<c>negated</c>).</summary>
    Negated = 64,

    /// <summary>Says no event, though the words of a shorter line are in it: <c>heart attack</c> (<c>no-event</c>).</summary>
    NoEvent = 128,

    /// <summary>A verb that has no object: <c>fly to Rome</c>, not <c>fly arms to Rome</c> (<c>intransitive</c>).</summary>
    Intransitive = 256,
}
