namespace RelationsGraph.Language.Time;

/// <summary>Looks at the tokens of one sentence by their index in the document.</summary>
internal readonly struct TokenReader(IReadOnlyList<Token> tokens, int start, int end)
{
    /// <summary>The token in lower case, or an empty string outside the sentence.</summary>
    public string this[int index] => index >= start && index < end ? tokens[index].Lower : string.Empty;

    /// <summary>The token, or null outside the sentence.</summary>
    public Token? At(int index) => index >= start && index < end ? tokens[index] : null;

    /// <summary>Whether the token is written with a capital.</summary>
    public bool IsCapitalized(int index) => At(index)?.IsCapitalized ?? false;

    /// <summary>The token after an optional comma.</summary>
    public int SkipComma(int index) => this[index] == "," ? index + 1 : index;
}
