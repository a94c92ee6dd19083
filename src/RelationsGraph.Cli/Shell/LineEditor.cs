using RelationsGraph.Cli.Output;

namespace RelationsGraph.Cli.Shell;

/// <summary>Lets a person type a statement of one or more lines: the keys of readline, a history, and completion by Tab.</summary>
/// <remarks>Drawn with the few control sequences (ECMA-48) that every terminal knows: up, right, and erase to the end of the screen.</remarks>
internal sealed class LineEditor(IKeyboard keyboard, CommandOutput output, InputHistory history, Completer completer)
{
    private const string Prompt = "relgraph> ";
    private const string Continuation = "      ... ";

    private readonly EditBuffer _buffer = new();
    private EditLayout? _shown;

    /// <summary>Reads a statement; null where the person leaves by Ctrl-D on an empty line.</summary>
    public async Task<string?> ReadAsync()
    {
        _buffer.Set("");
        _shown = null;
        history.GoToEnd();
        while (true)
        {
            await ShowAsync();
            var key = keyboard.Read();
            if (Is(key, ConsoleKey.D) && _buffer.Text.Length == 0)
            {
                await LeaveAsync();
                return null;
            }

            if (key.Key == ConsoleKey.Enter && (StatementText.IsComplete(_buffer.Text) || key.Modifiers.HasFlag(ConsoleModifiers.Control)))
            {
                await LeaveAsync();
                history.Add(_buffer.Text);
                return _buffer.Text;
            }

            await EditAsync(key);
        }
    }

    private async Task EditAsync(ConsoleKeyInfo key)
    {
        switch (key.Key)
        {
            case ConsoleKey.Tab: await CompleteAsync(); break;
            case ConsoleKey.C when Is(key, ConsoleKey.C): await DropAsync(); break;
            case ConsoleKey.L when Is(key, ConsoleKey.L): await ClearScreenAsync(); break;
            default: Edit(key); break;
        }
    }

    private void Edit(ConsoleKeyInfo key)
    {
        var isControl = key.Modifiers.HasFlag(ConsoleModifiers.Control);
        switch (key.Key)
        {
            case ConsoleKey.Enter: _buffer.Insert("\n"); break;
            case ConsoleKey.LeftArrow when isControl: _buffer.MoveWordLeft(); break;
            case ConsoleKey.RightArrow when isControl: _buffer.MoveWordRight(); break;
            case ConsoleKey.LeftArrow: _buffer.MoveLeft(); break;
            case ConsoleKey.RightArrow: _buffer.MoveRight(); break;
            case ConsoleKey.B when isControl: _buffer.MoveLeft(); break;
            case ConsoleKey.F when isControl: _buffer.MoveRight(); break;
            case ConsoleKey.Home: _buffer.MoveToLineStart(); break;
            case ConsoleKey.End: _buffer.MoveToLineEnd(); break;
            case ConsoleKey.A when isControl: _buffer.MoveToLineStart(); break;
            case ConsoleKey.E when isControl: _buffer.MoveToLineEnd(); break;
            case ConsoleKey.UpArrow: GoUp(); break;
            case ConsoleKey.DownArrow: GoDown(); break;
            case ConsoleKey.Backspace: _buffer.DeleteLeft(); break;
            case ConsoleKey.Delete: _buffer.DeleteRight(); break;
            case ConsoleKey.D when isControl: _buffer.DeleteRight(); break;
            case ConsoleKey.K when isControl: _buffer.DeleteToLineEnd(); break;
            case ConsoleKey.U when isControl: _buffer.DeleteToLineStart(); break;
            case ConsoleKey.W when isControl: _buffer.DeleteWordLeft(); break;
            default: Type(key.KeyChar); break;
        }
    }

    private void Type(char character)
    {
        if (!char.IsControl(character))
        {
            _buffer.Insert(character.ToString());
        }
    }

    private void GoUp()
    {
        if (!_buffer.IsInFirstLine)
        {
            _buffer.MoveUp();
        }
        else if (history.TryGoBack(_buffer.Text, out var earlier))
        {
            _buffer.Set(earlier);
        }
    }

    private void GoDown()
    {
        if (!_buffer.IsInLastLine)
        {
            _buffer.MoveDown();
        }
        else if (history.TryGoOn(out var later))
        {
            _buffer.Set(later);
        }
    }

    // One candidate is written, of several what they have in common; where that is nothing new, all are listed
    private async Task CompleteAsync()
    {
        var completion = completer.Complete(_buffer.Text[.._buffer.Cursor]);
        if (completion.Common.Length > completion.Typed.Length)
        {
            _buffer.ReplaceBefore(completion.Typed.Length, completion.Common);
        }
        else if (completion.Candidates.Count > 1)
        {
            await LeaveAsync();
            await output.Text.WriteLineAsync(string.Join("  ", completion.Candidates.Select(CellText.Clean)));
        }
    }

    private async Task DropAsync()
    {
        await LeaveAsync();
        _buffer.Set("");
        history.GoToEnd();
    }

    private async Task ClearScreenAsync()
    {
        await output.Text.WriteAsync("\u001b[H\u001b[J");
        _shown = null;
    }

    private async Task ShowAsync()
    {
        var layout = EditLayout.Of(Prompt, Continuation, _buffer, output.Width);
        var up = layout.Rows.Count - 1 - layout.CursorRow;
        await output.Text.WriteAsync(
            ToFirstRow() + "\u001b[J" + string.Join("\r\n", layout.Rows) + Up(up) + "\r" + (layout.CursorColumn > 0 ? $"\u001b[{layout.CursorColumn}C" : ""));
        await output.FlushAsync();
        _shown = layout;
    }

    // To the row below the text, where other things can be written
    private async Task LeaveAsync()
    {
        if (_shown is { } layout)
        {
            await output.Text.WriteAsync(string.Concat(Enumerable.Repeat("\r\n", layout.Rows.Count - layout.CursorRow)));
            await output.FlushAsync();
        }

        _shown = null;
    }

    private string ToFirstRow() => Up(_shown?.CursorRow ?? 0) + "\r";

    private static string Up(int rows) => rows > 0 ? $"\u001b[{rows}A" : "";

    private static bool Is(ConsoleKeyInfo key, ConsoleKey control) =>
        key.Key == control && key.Modifiers.HasFlag(ConsoleModifiers.Control);
}
