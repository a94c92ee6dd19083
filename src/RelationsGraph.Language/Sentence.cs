namespace RelationsGraph.Language;

/// <summary>A sentence with its tokens and the pieces a shallow analysis finds in it. Immutable.</summary>
/// <param name="Index">The place among the sentences of the document, from 0.</param>
/// <param name="Paragraph">The place of its paragraph in the document, from 0. A headline is a paragraph.</param>
/// <param name="Tokens">The tokens, at least one.</param>
/// <param name="NounChunks">Noun phrases without what follows their head, in order, not overlapping.</param>
/// <param name="VerbGroups">Verbs with their auxiliaries, in order; a group may surround a subject (<c>did he go</c>).</param>
/// <param name="Clauses">A division of the sentence into clauses, in order, covering every token.</param>
public sealed record Sentence(
    int Index,
    int Paragraph,
    TokenSpan Tokens,
    IReadOnlyList<NounChunk> NounChunks,
    IReadOnlyList<VerbGroup> VerbGroups,
    IReadOnlyList<Clause> Clauses)
{
    /// <summary>Where the sentence stands in the text.</summary>
    public TextSpan Span => Tokens.Span;

    /// <summary>The words of the sentence, verbatim.</summary>
    public string Text => Tokens.Text;

    /// <summary>The words of the sentence, verbatim.</summary>
    public override string ToString() => Text;
}
