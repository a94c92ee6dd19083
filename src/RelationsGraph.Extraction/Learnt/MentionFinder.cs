using RelationsGraph.Extraction.Entities;
using RelationsGraph.Extraction.Events;
using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Phrases;
using RelationsGraph.Extraction.Syntax;

namespace RelationsGraph.Extraction.Learnt;

/// <summary>Finds all that may be an end of a relation: phrases, the names and pronouns that own them, and topics.</summary>
internal sealed class MentionFinder(ExtractionLexicon lexicon)
{
    private const double OwnerConfidence = 0.9;

    /// <summary>The mentions of an article, in order of their first token.</summary>
    public List<Mention> Find(IReadOnlyList<SentenceParse> sentences, ReferenceTable references)
    {
        var found = new List<Mention>();
        foreach (var sentence in sentences)
        {
            var arguments = new ArgumentReader(lexicon, references, sentence);
            foreach (var phrase in sentence.Phrases)
            {
                found.AddRange(MentionsIn(phrase, sentence, references, arguments));
            }
        }

        return found;
    }

    private static IEnumerable<Mention> MentionsIn(Phrase phrase, SentenceParse sentence, ReferenceTable references, ArgumentReader arguments)
    {
        var index = sentence.Sentence.Index;
        var whole = references.Of(phrase);
        if (references.OfPossessivePronoun(phrase) is { Count: > 0 } owners && phrase.PossessivePronoun is { } pronoun)
        {
            yield return new Mention(pronoun.Index, pronoun.Index + 1, pronoun.Index, index, MentionKind.Owner, owners);
        }

        foreach (var (name, entity) in references.NamedWithin(phrase))
        {
            if (!whole.Any(reference => reference.Entity.Equals(entity)))
            {
                yield return new Mention(name.Start, name.End, name.End - 1, index, MentionKind.Owner, [new Reference(entity, phrase, OwnerConfidence)]);
            }
        }

        if (whole.Count > 0)
        {
            var kind = phrase.IsPronoun ? MentionKind.Pronoun : phrase.HeadName is { IsProper: true } ? MentionKind.Name : MentionKind.Noun;
            yield return new Mention(phrase.Start, phrase.End, phrase.Head.Index, index, kind, whole);
        }
        else if (arguments.AnyTopic(phrase) is { } topic)
        {
            yield return new Mention(phrase.Start, phrase.End, phrase.Head.Index, index, MentionKind.Topic, [topic]);
        }
    }
}
