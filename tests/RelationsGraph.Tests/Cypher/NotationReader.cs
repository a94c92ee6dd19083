namespace RelationsGraph.Tests.Cypher;

/// <summary>Reads a notation of nodes and edges, sign by sign.</summary>
internal abstract class NotationReader(string text)
{
    protected string Text { get; } = text;

    protected int Position { get; set; }

    /// <summary>The sign at the position; NUL at the end.</summary>
    protected char Current => Position < Text.Length ? Text[Position] : '\0';

    /// <summary>What to throw where the text at the position does not fit.</summary>
    protected abstract Exception Unreadable();

    /// <summary>Reads a name, plain or in back-ticks; empty where there is none.</summary>
    protected string ReadName()
    {
        SkipSpace();
        var start = Position;
        if (Current == '`')
        {
            Position = Text.IndexOf('`', start + 1) + 1;
            return Text[(start + 1)..(Position - 1)];
        }

        while (char.IsLetterOrDigit(Current) || Current == '_')
        {
            Position++;
        }

        return Text[start..Position];
    }

    protected void SkipSpace()
    {
        while (char.IsWhiteSpace(Current))
        {
            Position++;
        }
    }

    protected bool TryTake(char sign)
    {
        SkipSpace();
        if (Current != sign)
        {
            return false;
        }

        Position++;
        return true;
    }

    protected void Take(char sign)
    {
        if (!TryTake(sign))
        {
            throw Unreadable();
        }
    }
}
