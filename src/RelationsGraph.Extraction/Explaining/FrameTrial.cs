using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Explaining;

/// <summary>A line of the lexicon whose words are in the text, and how its parties were looked for.</summary>
internal sealed class FrameTrial(Predicate predicate, Token word)
{
    private readonly List<SlotTrial> _slots = [];
    private readonly List<MoodStep> _moods = [];

    /// <summary>The line.</summary>
    public Predicate Predicate { get; } = predicate;

    /// <summary>The verb, or the head of the noun phrase.</summary>
    public Token Word { get; } = word;

    /// <summary>The phrases that were asked for parties, in order.</summary>
    public IReadOnlyList<SlotTrial> Slots => _slots;

    /// <summary>The moods of the verb and of what governs it, the outermost first; none where nobody asked.</summary>
    public IReadOnlyList<MoodStep> Moods => _moods;

    internal void Add(SlotTrial trial) => _slots.Add(trial);

    internal void Add(MoodStep step) => _moods.Add(step);
}
