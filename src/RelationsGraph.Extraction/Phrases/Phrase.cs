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

    /// <summary>The text, on one line.</summary>
    public string Text => TextOf(Start, End);

    /// <summary>The text of the words within a range of tokens, on one line: a name does not depend on where an article breaks its lines.</summary>
    public string TextOf(int start, int end)
    {
        // "Jean-Noel" is three words without a space between
        var words = Tokens.Where(token => start <= token.Index && token.Index < end);
        return string.Concat(words.Select(token => token.HasSpaceAfter ? token.Text + " " : token.Text)).TrimEnd();
    }

    /// <summary>The text of a name, as far as it lies in the phrase, on one line.</summary>
    public string TextOf(Name name) => TextOf(name.Start, name.End);

    /// <summary>Whether the words up to the head are these, as written or as lemmas.</summary>
    public bool EndsWith(IReadOnlyList<string> words)
    {
        var first = Head.Index - Start + 1 - words.Count;
        return first >= 0 && words.Index().All(word => Tokens[first + word.Index] is var token && (token.Lemma == word.Item || token.Lower == word.Item));
    }

    public override string ToString() => Text;
}
