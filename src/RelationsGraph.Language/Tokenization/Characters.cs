using System.Globalization;

namespace RelationsGraph.Language.Tokenization;

/// <summary>Classes of characters that the tokeniser and the sentence splitter tell apart.</summary>
internal static class Characters
{
    public static bool IsApostrophe(char c) => c is '\'' or '’' or '`';

    public static bool IsHyphen(char c) => c is '-' or '‐' or '‑';

    /// <summary>A letter, digit, combining mark or underscore; also half of a letter beyond the basic plane.</summary>
    public static bool IsWord(string text, int index)
    {
        var c = text[index];
        if (char.IsAsciiLetterOrDigit(c))
        {
            return true;
        }

        if (c < 0x80)
        {
            return c == '_';
        }

        return IsWordCategory(CategoryOf(text, index));
    }

    /// <summary>
    /// Whether a word or number begins here: a word character, a stop before a digit (<c>.5</c>), an apostrophe that stands for
    /// left-out letters (<c>'90s</c>, <c>'em</c>).
    /// </summary>
    public static bool IsWordStart(string text, int index)
    {
        if (IsWord(text, index))
        {
            return true;
        }

        var next = index + 1;
        if (next >= text.Length)
        {
            return false;
        }

        var c = text[index];
        return (c == '.' && char.IsAsciiDigit(text[next]) && !IsPrecededByWord(text, index))
            || (c == '+' && char.IsAsciiDigit(text[next]) && !IsPrecededByWord(text, index))
            || (IsApostrophe(c) && !IsPrecededByWord(text, index) && Clitics.StandsAlone(text, index));
    }

    private static bool IsPrecededByWord(string text, int index) => index > 0 && IsWord(text, index - 1);

    /// <summary>The category of the code point that the code unit belongs to.</summary>
    public static UnicodeCategory CategoryOf(string text, int index)
    {
        if (char.IsLowSurrogate(text[index]) && index > 0 && char.IsHighSurrogate(text[index - 1]))
        {
            index--;
        }

        return CharUnicodeInfo.GetUnicodeCategory(text, index);
    }

    private static bool IsWordCategory(UnicodeCategory category) => category
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber;
}
