namespace RelationsGraph.Cli.Shell;

/// <summary>A text that is being typed, with a cursor. Positions count UTF-16 code units; a pair of surrogates is passed as one.</summary>
internal sealed class EditBuffer
{
    public string Text { get; private set; } = "";

    public int Cursor { get; private set; }

    /// <summary>Whether the cursor is in the first line of the text.</summary>
    public bool IsInFirstLine => Text.IndexOf('\n', 0, Cursor) < 0;

    /// <summary>Whether the cursor is in the last line of the text.</summary>
    public bool IsInLastLine => Text.IndexOf('\n', Cursor) < 0;

    private int LineStart => Text.LastIndexOf('\n', Math.Max(0, Cursor - 1), Cursor) + 1;

    private int LineEnd => Text.IndexOf('\n', Cursor) is >= 0 and var end ? end : Text.Length;

    public void Set(string text) => (Text, Cursor) = (text, text.Length);

    public void Insert(string text)
    {
        Text = Text.Insert(Cursor, text);
        Cursor += text.Length;
    }

    /// <summary>Puts another text in the place of what stands before the cursor.</summary>
    /// <param name="length">How much of it.</param>
    /// <param name="text">The other text.</param>
    public void ReplaceBefore(int length, string text)
    {
        Text = Text.Remove(Cursor - length, length);
        Cursor -= length;
        Insert(text);
    }

    public void MoveLeft() => Cursor = Previous();

    public void MoveRight() => Cursor = Next();

    public void MoveToLineStart() => Cursor = LineStart;

    public void MoveToLineEnd() => Cursor = LineEnd;

    public void MoveWordLeft() => Cursor = WordStart();

    public void MoveWordRight()
    {
        while (Cursor < Text.Length && !IsOfWord(Text[Cursor]))
        {
            Cursor++;
        }

        while (Cursor < Text.Length && IsOfWord(Text[Cursor]))
        {
            Cursor++;
        }
    }

    /// <summary>To the same column of the line above, or its end.</summary>
    public void MoveUp()
    {
        var column = Cursor - LineStart;
        Cursor = LineStart - 1;
        Cursor = Math.Min(LineStart + column, Cursor);
    }

    /// <summary>To the same column of the line below, or its end.</summary>
    public void MoveDown()
    {
        var column = Cursor - LineStart;
        Cursor = LineEnd + 1;
        Cursor = Math.Min(Cursor + column, LineEnd);
    }

    public void DeleteLeft() => Remove(Previous(), Cursor);

    public void DeleteRight() => Remove(Cursor, Next());

    public void DeleteWordLeft() => Remove(WordStart(), Cursor);

    public void DeleteToLineStart() => Remove(LineStart, Cursor);

    public void DeleteToLineEnd() => Remove(Cursor, LineEnd);

    private void Remove(int start, int end)
    {
        Text = Text.Remove(start, end - start);
        Cursor = start;
    }

    private int Previous() => Cursor == 0 ? 0 : Cursor - (Cursor > 1 && char.IsSurrogatePair(Text[Cursor - 2], Text[Cursor - 1]) ? 2 : 1);

    private int Next() =>
        Cursor == Text.Length ? Cursor : Cursor + (Cursor + 1 < Text.Length && char.IsSurrogatePair(Text[Cursor], Text[Cursor + 1]) ? 2 : 1);

    private int WordStart()
    {
        var start = Cursor;
        while (start > 0 && !IsOfWord(Text[start - 1]))
        {
            start--;
        }

        while (start > 0 && IsOfWord(Text[start - 1]))
        {
            start--;
        }

        return start;
    }

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c == '_';
}
