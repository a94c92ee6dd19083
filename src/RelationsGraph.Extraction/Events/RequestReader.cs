using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Syntax;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Events;

/// <summary>Reads requests that no verb of asking tells: <c>Macron told Xi that China must help</c>.</summary>
internal sealed class RequestReader(ExtractionLexicon lexicon)
{
    private const double Confidence = 0.6;

    public IEnumerable<EventMention> Read(ArgumentReader arguments)
    {
        foreach (var predication in arguments.Sentence.Predications)
        {
            if (predication is { Verb: { Modality: Modality.Necessary, IsPerfect: false } verb, Link: PredicationLink.Complement, Governor: { } governor, Subject: { } subject }
                && !(verb.IsNegated && verb.Modal is null) // "does not have to"
                && arguments.SpeakerOf(governor) is { } speaker
                && arguments.Actors(subject, lexicon.Structure.Asking.TargetLabels) is { Count: > 0 } asked
                && lexicon.Structure.Asking.SourceLabels.Contains(speaker.Entity.Label))
            {
                yield return new EventMention
                {
                    Type = lexicon.Structure.Asking,
                    Sources = [speaker],
                    Targets = asked,
                    Mood = Mood.Fact,
                    Sentence = arguments.Sentence,
                    Predication = governor,
                    SharesClause = true,
                    TriggerStart = predication.Verb.Main.Index,
                    TriggerEnd = predication.Verb.Main.Index + 1,
                    Confidence = Confidence,
                };
            }
        }
    }
}
