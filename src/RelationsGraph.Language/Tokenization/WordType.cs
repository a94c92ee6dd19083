using RelationsGraph.Language.Tagging;

namespace RelationsGraph.Language.Tokenization;

/// <summary>What all tokens of a text that are written alike share.</summary>
internal sealed class WordType(string text)
{
    public string Text { get; } = text;

    public string Lower { get; } = LowerCase.Of(text);

    public TokenShape Shape { get; } = TokenShapes.Of(text);

    public WordFeatures Features { get; } = new(text);
}
