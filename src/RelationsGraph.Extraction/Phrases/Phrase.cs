using RelationsGraph.Extraction.Names;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Phrases;

/// <summary>A noun phrase up to its head, with the names in it. Names that reach over several noun chunks are one phrase.</summary>
/// <param name="Index">The place among the phrases of the document, from 0.</param>
/// <param name="Tokens">The words.</param>
/// <param name="Head">The word that the phrase is about.</param>
/// <param name="Names">The names in it, in order.</param>
/// <param name="PossessorIndex">The index of the phrase whose possessive mark comes before this one, or null.</param>
internal sealed record Phrase(int Index, TokenSpan Tokens, Token Head, IReadOnlyList<Name> Names, int? PossessorIndex)
{
    /// <summary>The index of the first token.</summary>
    public int Start => Tokens.Start;

    /// <summary>The index of the token after the last.</summary>
    public int End => Tokens.End;

    /// <summary>The name that the head is a part of, or null where the head is a common noun or a pronoun.</summary>
    public Name? HeadName => Names.LastOrDefault(name => name.Start <= Head.Index && Head.Index < name.End);

    /// <summary>Whether it is a pronoun.</summary>
    public bool IsPronoun => Head.PartOfSpeech == PartOfSpeech.Pron;

    /// <summary>Whether it speaks of several.</summary>
    public bool IsPlural => Head.Form == WordForm.Plural || Head.Lower is "they" or "them" or "their" or "we" or "us" or "our" or "themselves";

    /// <summary>The possessive pronoun that begins it (<c>his visit</c>), or null.</summary>
    public Token? PossessivePronoun => Tokens.First is { PartOfSpeech: PartOfSpeech.Pron, Form: WordForm.Possessive } first && first != Head ? first : null;

    /// <summary>The lower-case first word.</summary>
    public string FirstLower => Tokens.First.Lower;

    public override string ToString() => Tokens.Text;
}
