using RelationsGraph.Extraction.Edges;
using RelationsGraph.Extraction.Entities;
using RelationsGraph.Extraction.Events;
using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Syntax;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Explaining;

/// <summary>
/// What the stages decided about one article, in the order in which they did. Stages report to it where there is one; without one,
/// which is the rule, they only pass the question by. Not safe for several threads.
/// </summary>
internal sealed class ExtractionTrace
{
    private readonly List<FrameTrial> _trials = [];
    private readonly List<StoppedMention> _stopped = [];
    private readonly List<TracedEvent> _events = [];
    private readonly List<TracedState> _states = [];
    private readonly List<StoppedState> _stoppedStates = [];
    private readonly HashSet<object> _learnt = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<EventMention, DateCause> _dates = new(ReferenceEqualityComparer.Instance);

    /// <summary>The analysed text.</summary>
    public Document? Document { get; private set; }

    /// <summary>Its sentences with their clauses.</summary>
    public IReadOnlyList<SentenceParse> Sentences { get; private set; } = [];

    /// <summary>What its phrases refer to.</summary>
    public ReferenceTable? References { get; private set; }

    /// <summary>The lines of the lexicon that were tried on words of the text.</summary>
    public IReadOnlyList<FrameTrial> Trials => _trials;

    /// <summary>What was read, or could have been, and became no edge.</summary>
    public IReadOnlyList<StoppedMention> Stopped => _stopped;

    /// <summary>The states that were found and became no edge.</summary>
    public IReadOnlyList<StoppedState> StoppedStates => _stoppedStates;

    /// <summary>The edges that events became.</summary>
    public IReadOnlyList<TracedEvent> Events => _events;

    /// <summary>The edges that states became.</summary>
    public IReadOnlyList<TracedState> States => _states;

    /// <summary>What the stages before the reading of events have found.</summary>
    public void Read(Document document, IReadOnlyList<SentenceParse> sentences, ReferenceTable references) =>
        (Document, Sentences, References) = (document, sentences, references);

    /// <summary>The words of a line of the lexicon are there; its parties are looked for next.</summary>
    public void Try(Predicate predicate, Token word) => _trials.Add(new FrameTrial(predicate, word));

    /// <summary>A phrase was asked for the parties of the line tried last.</summary>
    public void Ask(SlotTrial trial)
    {
        if (_trials.Count > 0)
        {
            _trials[^1].Add(trial);
        }
    }

    /// <summary>The mood of a verb was read for the line tried last.</summary>
    public void Read(MoodStep step)
    {
        if (_trials.Count > 0)
        {
            _trials[^1].Add(step);
        }
    }

    /// <summary>A mention became no edge.</summary>
    public void Stop(StoppedMention stopped) => _stopped.Add(stopped);

    /// <summary>A state became no edge.</summary>
    public void Stop(StoppedState stopped) => _stoppedStates.Add(stopped);

    /// <summary>A trained model has added an event.</summary>
    public void Learn(EventMention mention) => _learnt.Add(mention);

    /// <summary>A trained model has added a state.</summary>
    public void Learn(StateMention state) => _learnt.Add(state);

    /// <summary>Whether a trained model has added an event.</summary>
    public bool IsLearnt(EventMention mention) => _learnt.Contains(mention);

    /// <summary>Whether a trained model has added a state.</summary>
    public bool IsLearnt(StateMention state) => _learnt.Contains(state);

    /// <summary>A date was found for a mention.</summary>
    public void Date(EventMention mention, DateCause cause) => _dates[mention] = cause;

    /// <summary>By what a mention has its date, or null where it found none by itself.</summary>
    public DateCause? DateOf(EventMention mention) => _dates.TryGetValue(mention, out var cause) ? cause : null;

    /// <summary>An event became an edge.</summary>
    public void Build(TracedEvent edge) => _events.Add(edge);

    /// <summary>A state became an edge.</summary>
    public void Build(TracedState edge) => _states.Add(edge);
}
