namespace RelationsGraph.Extraction.Evaluation;

/// <summary>An entity with the forms of its names by which it is matched.</summary>
internal sealed class MatchableEntity
{
    // Topics and groups have no fixed names: "war in Ukraine" and "the Ukraine war" are the same
    private static readonly HashSet<string> LooseLabels = ["Topic", "Group"];
    private static readonly HashSet<string> FunctionWords = ["the", "a", "an", "of", "in", "on", "and", "for", "to", "with", "between", "s"];
    private readonly string? _code;
    private readonly string _label;
    private readonly string _name;
    private readonly HashSet<string> _names;
    private readonly List<HashSet<string>> _words;

    public MatchableEntity(AnnotatedEntity entity)
    {
        _code = entity.Code;
        _label = entity.Label;
        _name = MatchingName.Of(entity.Name);
        _names = [.. entity.Aliases.Select(MatchingName.Of).Append(_name).Where(name => name.Length > 0)];
        _words = [.. _names.Select(name => name.Split(' ').Except(FunctionWords).ToHashSet()).Where(words => words.Count > 0)];
    }

    /// <summary>The ways in which two entities are found to be the same, the surest first.</summary>
    public static IReadOnlyList<Func<MatchableEntity, MatchableEntity, bool>> Criteria { get; } =
    [
        (gold, predicted) => gold._name == predicted._name,
        (gold, predicted) => gold._code is not null && gold._code == predicted._code && gold._label == predicted._label,
        (gold, predicted) => predicted._names.Contains(gold._name) || gold._names.Contains(predicted._name),
        (gold, predicted) => gold._names.Overlaps(predicted._names),
        (gold, predicted) => LooseLabels.Contains(gold._label) && LooseLabels.Contains(predicted._label) && ShareHalfOfTheirWords(gold, predicted),
    ];

    private static bool ShareHalfOfTheirWords(MatchableEntity gold, MatchableEntity predicted) =>
        gold._words.Any(words => predicted._words.Any(others =>
            2 * words.Count(others.Contains) >= Math.Max(2, Math.Min(words.Count, others.Count))));
}
