using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Extraction.Coding;

/// <summary>One event between two parties, or of one where the text names no other, as event coders have it.</summary>
public sealed record EventRecord
{
    /// <summary>The identifier of the article and the number of the event in it, from 1; the records of an event of several parties share it.</summary>
    public required string EventId { get; init; }

    /// <summary>Who acts, or null. Of a symmetric relation the party named first.</summary>
    public EventActor? Source { get; init; }

    /// <summary>Who is acted upon, or null.</summary>
    public EventActor? Target { get; init; }

    /// <summary>The relation type of the vocabulary.</summary>
    public required RelationType Relation { get; init; }

    /// <summary>The codes with status and negation applied.</summary>
    public required EventCode Code { get; init; }

    /// <summary>The mode of PLOVER, such as <c>visit</c>, or null.</summary>
    public string? Mode { get; init; }

    /// <summary>One of <see cref="Graph.EventStatus"/>.</summary>
    public required string Status { get; init; }

    /// <summary>Whether the text denies it.</summary>
    public bool IsNegated { get; init; }

    /// <summary>The first day of the event, or null where the text does not give it.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>The last day of the event, or null where the text does not give it.</summary>
    public DateOnly? End { get; init; }

    /// <summary>How precise <see cref="Start"/> and <see cref="End"/> are: <c>day</c>, <c>week</c>, <c>month</c>, <c>year</c> or <c>unknown</c>.</summary>
    public required string DatePrecision { get; init; }

    /// <summary>Who claims it, or null where the article itself tells it.</summary>
    public EventActor? AttributedTo { get; init; }

    /// <summary>Whether it is the one that its sentence is about; the records of an event of several parties are so together.</summary>
    public bool IsMain { get; init; }

    /// <summary>How sure it is, from 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>The number of the sentence in the article, from 0.</summary>
    public required int Sentence { get; init; }

    /// <summary>Where the words that say it begin in the text of the article, in UTF-16 units.</summary>
    public required int StartOffset { get; init; }

    /// <summary>Where they end.</summary>
    public required int EndOffset { get; init; }

    /// <summary>The sentence.</summary>
    public required string Text { get; init; }
}
