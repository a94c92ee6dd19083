namespace RelationsGraph.Language.Treebanks;

/// <summary>A sentence of a treebank.</summary>
/// <param name="Tokens">Its tokens, at least one.</param>
/// <param name="OpensParagraph">Whether a paragraph or document begins with it.</param>
public sealed record TreebankSentence(IReadOnlyList<TreebankToken> Tokens, bool OpensParagraph = false)
{
    /// <summary>Its words; a head's number counts them from 1.</summary>
    public IEnumerable<TreebankWord> Words => Tokens.SelectMany(token => token.Words);

    /// <summary>The sentence as running text.</summary>
    public string Text => string.Concat(Tokens.Select((token, i) =>
        token.HasSpaceAfter && i + 1 < Tokens.Count ? token.Form + " " : token.Form));
}
