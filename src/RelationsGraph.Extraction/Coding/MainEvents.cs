using RelationsGraph.Extraction.Events;
using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Syntax;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Coding;

/// <summary>Finds which of the events of a sentence it is about.</summary>
internal sealed class MainEvents(WordTable words)
{
    private const double AdverbialCost = 2;
    private const double RelativeCost = 2;
    private const double CoordinateCost = 0.4;
    private const double EmbeddedCost = 0.3;
    private const double SubordinateCost = 1.2;
    private const double PurposeCost = 1.5;
    private const double NounCost = 0.5;
    private const double AloofNounCost = 1.5;
    private const double LackingCost = 1;
    private const double NegatedCost = 0.5;
    private const double LearntCost = 2;
    private const int MaxDepth = 8;

    /// <summary>The main event of each sentence: the one nearest to the root of its tree, whole before lacking, what the lexicon knows before what is learnt, the first of equals.</summary>
    public IReadOnlyList<EventMention> Of(IEnumerable<EventMention> mentions) =>
        [.. mentions.GroupBy(mention => mention.Sentence).Select(MainOf)];

    private EventMention MainOf(IEnumerable<EventMention> mentions)
    {
        var all = mentions.ToList();
        var verbs = all.Where(IsVerb).Select(mention => mention.Predication!).ToHashSet();
        return all.OrderBy(mention => CostOf(mention, verbs)).ThenBy(mention => mention.TriggerStart).First();
    }

    private static bool IsVerb(EventMention mention) => mention.Predication is { } predication && mention.TriggerStart == predication.Verb.Main.Index;

    private double CostOf(EventMention mention, HashSet<Predication> told)
    {
        return DepthOf(mention.Predication, told)
            + (IsVerb(mention) ? 0 : mention.SharesClause ? NounCost : AloofNounCost)
            + (mention.Sources.Count == 0 ? LackingCost : 0)
            + (mention.Targets.Count == 0 && mention.Sources.Count < 2 ? LackingCost : 0)
            + (mention.Mood.Negated ? NegatedCost : 0)
            + (mention.IsLearnt ? LearntCost : 0);
    }

    // What hangs on an event is its purpose, its cause or its content
    private double DepthOf(Predication? predication, HashSet<Predication> told)
    {
        var depth = 0.0;
        for (var i = 0; i < MaxDepth && predication?.Governor is { } governor; i++)
        {
            depth += predication.Link switch
            {
                PredicationLink.Adverbial => AdverbialCost,
                PredicationLink.Relative => RelativeCost,
                PredicationLink.Coordinate => CoordinateCost,
                PredicationLink.Controlled when IsPurpose(predication, governor) => PurposeCost,
                _ => told.Contains(governor) ? SubordinateCost : EmbeddedCost,
            };
            predication = governor;
        }

        return depth;
    }

    // "staged demonstrations to demand reforms"; but not "promised to withdraw"
    private bool IsPurpose(Predication predication, Predication governor) => predication.Verb.IsInfinitive && predication.Control is null
        && words.ModifiersOf(PartOfSpeech.Verb, governor.Lemma).Count == 0;
}
