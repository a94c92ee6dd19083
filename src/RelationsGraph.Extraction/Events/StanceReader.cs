using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Syntax;
using RelationsGraph.Graph.Schema;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Events;

/// <summary>
/// Reads what an actor says of acts of its own, whatever the acts are: what it will not do it refuses (<c>Peru will not hand over the
/// files</c>), and what it warns that it will do it threatens (<c>Peru warned that it would respond in kind</c>). Event coders record
/// these; they are no edges.
/// </summary>
internal sealed class StanceReader(ExtractionLexicon lexicon)
{
    private const double Confidence = 0.6;

    /// <summary>Reads the stances of a sentence.</summary>
    /// <param name="arguments">Finds the parties.</param>
    /// <param name="told">The events that predicates tell; a verb that tells one is left to it.</param>
    public IEnumerable<EventMention> Read(ArgumentReader arguments, IReadOnlyList<EventMention> told)
    {
        foreach (var predication in arguments.Sentence.Predications.Where(predication => IsOwnAct(predication) && !told.Any(mention => mention.Predication == predication)))
        {
            if (predication.Verb.IsNegated)
            {
                yield return Stance(lexicon.Structure.Refusing, predication, arguments);
            }
            else if (predication is { Link: PredicationLink.Complement, Governor: { Lemma: "warn" or "caution" or "threaten" } warning } && IsSame(warning, predication, arguments)
                && !told.Any(mention => mention.Predication == warning && mention.Type == lexicon.Structure.Threatening))
            {
                yield return Stance(lexicon.Structure.Threatening, warning, arguments);
            }
        }
    }

    // "will", "would"; but a passive is nobody's act, and no condition is one
    private bool IsOwnAct(Predication predication) => predication is { IsPassive: false, Subject: not null, Link: PredicationLink.Root or PredicationLink.Complement or PredicationLink.Coordinate }
        && (predication.Verb.Tense == VerbTense.Future || predication.Verb.Modal is "will" or "would")
        && (predication.Subordinator is not { } word || lexicon.Words.ModifiersOf(PartOfSpeech.Sconj, word.Lower).Count == 0);

    private static bool IsSame(Predication warning, Predication act, ArgumentReader arguments) => arguments.SpeakerOf(warning) is { } speaker
        && arguments.Actors(act.Subject!, [speaker.Entity.Label]).Any(actor => actor.Entity.Equals(speaker.Entity));

    private static EventMention Stance(RelationType type, Predication predication, ArgumentReader arguments) => new()
    {
        Type = type,
        Sources = predication.Subject is { } subject ? arguments.Actors(subject, type.SourceLabels) : [],
        Targets = [],
        Mood = Mood.Fact,
        Sentence = arguments.Sentence,
        Predication = predication,
        SharesClause = true,
        TriggerStart = predication.Verb.Main.Index,
        TriggerEnd = predication.Verb.Main.Index + 1,
        Confidence = Confidence,
        IsAct = true,
        LacksParty = true,
    };
}
