using RelationsGraph.Language.Tokenization;

namespace RelationsGraph.Language;

/// <summary>A word, number or mark of a text, with what the analysis found out about it. Immutable.</summary>
public sealed class Token
{
    internal Token(int index, int sentence, TextSpan span, WordType type)
    {
        Index = index;
        SentenceIndex = sentence;
        Span = span;
        Type = type;
        Lemma = type.Lower;
    }

    /// <summary>The place among the tokens of the document, from 0.</summary>
    public int Index { get; }

    /// <summary>The place of the token's sentence in the document, from 0.</summary>
    public int SentenceIndex { get; }

    /// <summary>Where the token stands in the text.</summary>
    public TextSpan Span { get; }

    /// <summary>The first UTF-16 code unit in the text.</summary>
    public int Start => Span.Start;

    /// <summary>The UTF-16 code unit after the last.</summary>
    public int End => Span.End;

    /// <summary>The words of the text from start to end, verbatim.</summary>
    public string Text => Type.Text;

    /// <summary>The text in lower case, with typographic apostrophes made plain (<c>’s</c> gives <c>'s</c>).</summary>
    public string Lower => Type.Lower;

    /// <summary>The dictionary form in lower case: <c>met</c> gives <c>meet</c>, <c>n't</c> gives <c>not</c>.</summary>
    public string Lemma { get; internal set; }

    /// <summary>The universal part of speech.</summary>
    public PartOfSpeech PartOfSpeech { get; internal set; }

    /// <summary>The form within the part of speech: tense of a verb, number of a noun.</summary>
    public WordForm Form { get; internal set; }

    /// <summary>What a trained model says of the token, or null where the text was analysed without one.</summary>
    public WordAnalysis? Analysis { get; internal set; }

    /// <summary>The letter shape of the text.</summary>
    public TokenShape Shape => Type.Shape;

    /// <summary>Whether the first letter is a capital.</summary>
    public bool IsCapitalized => Shape is TokenShape.Capitalized or TokenShape.AllCaps or TokenShape.MixedCapitalized;

    /// <summary>Whether the token has two letters or more and all are capitals: <c>NATO</c>, <c>U.S.</c></summary>
    public bool IsAllCaps => Shape == TokenShape.AllCaps;

    /// <summary>Whether it is the first word of its sentence, opening marks not counted.</summary>
    public bool IsSentenceInitial { get; internal init; }

    /// <summary>Whether it stands between quotation marks, the marks not counted.</summary>
    public bool IsQuoted { get; internal set; }

    /// <summary>Whether white space, or the end of the text, comes after it.</summary>
    public bool HasSpaceAfter { get; internal init; }

    internal WordType Type { get; }

    /// <summary>Whether it is a verb or an auxiliary that shows tense or is a modal.</summary>
    public bool IsFiniteVerb => PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Aux
        && Form is WordForm.Past or WordForm.Present or WordForm.PresentThird or WordForm.Modal;

    /// <summary>The text with its part of speech and form, for messages and debugging.</summary>
    public override string ToString() => $"{Text}/{PartOfSpeech}.{Form}";
}
