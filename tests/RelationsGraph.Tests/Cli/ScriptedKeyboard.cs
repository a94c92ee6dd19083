using RelationsGraph.Cli;

namespace RelationsGraph.Tests.Cli;

/// <summary>
/// Presses keys for a person: characters as they are, and keys by name in angle brackets, such as <c>&lt;Tab&gt;</c> or <c>&lt;^C&gt;</c>. A key
/// that stands behind an exclamation mark, as <c>&lt;!^C&gt;</c>, is pressed while a query runs.
/// </summary>
internal sealed class ScriptedKeyboard(string script) : IKeyboard
{
    private const int LooksBeforeHurry = 4;
    private readonly Queue<(ConsoleKeyInfo Key, bool IsHurried)> _keys = new(Parse(script));
    private int _looks;

    /// <summary>Asked while a query runs: then nobody types, but for the keys that are meant for it, and those a moment later.</summary>
    public bool HasKey => _keys.TryPeek(out var next) && next.IsHurried && ++_looks >= LooksBeforeHurry;

    public ConsoleKeyInfo Read()
    {
        _looks = 0;
        return _keys.Dequeue().Key;
    }

    private static IEnumerable<(ConsoleKeyInfo Key, bool IsHurried)> Parse(string script)
    {
        for (var i = 0; i < script.Length; i++)
        {
            if (script[i] != '<' || script.IndexOf('>', i) is var end && end < 0)
            {
                yield return (new ConsoleKeyInfo(script[i], default, shift: false, alt: false, control: false), false);
                continue;
            }

            var name = script[(i + 1)..end];
            yield return (KeyOf(name.TrimStart('!')), name[0] == '!');
            i = end;
        }
    }

    private static ConsoleKeyInfo KeyOf(string name)
    {
        var isControl = name[0] == '^';
        var key = Enum.Parse<ConsoleKey>(isControl ? name[1..] : name);
        return new ConsoleKeyInfo(name.Length == 1 ? name[0] : default, key, shift: false, alt: false, isControl);
    }
}
