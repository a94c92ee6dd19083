using RelationsGraph.Extraction.Phrases;

namespace RelationsGraph.Extraction.Syntax;

/// <summary>How the phrases of a sentence hang together: prepositions, coordination, apposition, and what follows a noun.</summary>
internal sealed class PhraseLinks
{
    private readonly Dictionary<int, string> _prepositions = [];
    private readonly Dictionary<int, List<Phrase>> _conjuncts = [];
    private readonly Dictionary<int, Phrase> _firstConjunct = [];
    private readonly Dictionary<int, List<Oblique>> _modifiers = [];
    private readonly Dictionary<int, Phrase> _appositions = [];
    private readonly Dictionary<int, Phrase> _apposed = [];

    /// <summary>The preposition before a phrase, or null.</summary>
    public string? PrepositionOf(Phrase phrase) => _prepositions.GetValueOrDefault(FirstConjunctOf(phrase).Index);

    /// <summary>The phrase and those that a comma, <c>and</c> or <c>or</c> joins to it, in order; only itself for any but the first.</summary>
    public IReadOnlyList<Phrase> ConjunctsOf(Phrase phrase) => _conjuncts.TryGetValue(phrase.Index, out var all) ? all : [phrase];

    /// <summary>The first of the phrases that are joined.</summary>
    public Phrase FirstConjunctOf(Phrase phrase) => _firstConjunct.GetValueOrDefault(phrase.Index) ?? phrase;

    /// <summary>The phrases with prepositions that follow a phrase directly, in order.</summary>
    public IReadOnlyList<Oblique> ModifiersOf(Phrase phrase) => _modifiers.TryGetValue(phrase.Index, out var all) ? all : [];

    /// <summary>The phrase that says the same once more (<c>Wang Yi, the minister</c>), or null.</summary>
    public Phrase? AppositionOf(Phrase phrase) => _appositions.GetValueOrDefault(phrase.Index);

    /// <summary>The phrase that this one says once more, or null.</summary>
    public Phrase? ApposedTo(Phrase phrase) => _apposed.GetValueOrDefault(phrase.Index);

    internal void SetPreposition(Phrase phrase, string preposition) => _prepositions[phrase.Index] = preposition;

    internal void AddConjunct(Phrase first, Phrase next)
    {
        if (!_conjuncts.TryGetValue(first.Index, out var all))
        {
            _conjuncts.Add(first.Index, all = [first]);
        }

        all.Add(next);
        _firstConjunct[next.Index] = first;
    }

    internal void AddModifier(Phrase phrase, Oblique modifier)
    {
        if (!_modifiers.TryGetValue(phrase.Index, out var all))
        {
            _modifiers.Add(phrase.Index, all = []);
        }

        all.Add(modifier);
    }

    internal void SetApposition(Phrase phrase, Phrase apposition)
    {
        _appositions.TryAdd(phrase.Index, apposition);
        _apposed[apposition.Index] = phrase;
    }
}
