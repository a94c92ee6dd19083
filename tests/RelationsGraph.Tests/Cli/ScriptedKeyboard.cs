using RelationsGraph.Cli;

namespace RelationsGraph.Tests.Cli;

/// <summary>Presses keys for a person: characters as they are, and keys by name in angle brackets, such as <c>&lt;Tab&gt;</c> or <c>&lt;^C&gt;</c>.</summary>
internal sealed class ScriptedKeyboard(string script) : IKeyboard
{
    private readonly Queue<ConsoleKeyInfo> _keys = new(Parse(script));

    /// <summary>Nobody types while a query runs.</summary>
    public bool HasKey => false;

    public ConsoleKeyInfo Read() => _keys.Dequeue();

    private static IEnumerable<ConsoleKeyInfo> Parse(string script)
    {
        for (var i = 0; i < script.Length; i++)
        {
            if (script[i] != '<' || script.IndexOf('>', i) is var end && end < 0)
            {
                yield return new ConsoleKeyInfo(script[i], default, shift: false, alt: false, control: false);
                continue;
            }

            yield return KeyOf(script[(i + 1)..end]);
            i = end;
        }
    }

    private static ConsoleKeyInfo KeyOf(string name)
    {
        var isControl = name[0] == '^';
        var key = Enum.Parse<ConsoleKey>(isControl ? name[1..] : name);
        return new ConsoleKeyInfo('\0', key, shift: false, alt: false, isControl);
    }
}
