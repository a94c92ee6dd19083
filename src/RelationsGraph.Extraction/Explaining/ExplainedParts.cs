using RelationsGraph.Extraction.Entities;
using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Explaining;

/// <summary>Writes what the stages work with as explanations show it.</summary>
internal static class ExplainedParts
{
    /// <summary>A reference with the words of its phrase.</summary>
    public static ExplainedMention MentionOf(Reference reference) => new(
        reference.Phrase.Text, reference.Phrase.Tokens.Span, reference.Entity.Id, reference.Entity.Label, reference.Entity.Name,
        reference.Rule, reference.Confidence, reference.Role);

    /// <summary>A line of the table of predicates, as it is written.</summary>
    public static LexiconEntry EntryOf(Predicate predicate)
    {
        var row = predicate.Row;
        return new LexiconEntry(row.Place, row["phrase"], row["pos"], row["type"], row["source"], row["target"], row["topic"], row["marks"])
        {
            Words = string.Join(' ', predicate.Words),
        };
    }

    /// <summary>A slot as the table of predicates writes it, without the labels that it admits.</summary>
    public static string TextOf(Slot slot) => slot.Position switch
    {
        SlotPosition.Subject => "subj",
        SlotPosition.Object => "obj",
        SlotPosition.IndirectObject => "iobj",
        SlotPosition.Possessor => "poss",
        SlotPosition.Self => "self",
        SlotPosition.Embedded => "embedded",
        SlotPosition.ClauseSubject => "clause",
        SlotPosition.ObliqueOwner => slot.Preposition + ".poss",
        _ => slot.Preposition,
    };

    /// <summary>Some words of a text, on one line.</summary>
    public static string TextOf(TokenSpan tokens) => string.Concat(tokens.Select(token => token.HasSpaceAfter ? token.Text + " " : token.Text)).TrimEnd();
}
