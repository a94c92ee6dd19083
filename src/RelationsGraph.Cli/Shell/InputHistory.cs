using System.Diagnostics.CodeAnalysis;

namespace RelationsGraph.Cli.Shell;

/// <summary>The statements that were typed, in a file where there is one, each on a line of its own.</summary>
internal sealed class InputHistory
{
    private const int MaxEntries = 1000;
    private readonly string? _file;
    private readonly List<string> _entries = [];
    private int _place;
    private string _unfinished = "";

    /// <param name="file">The file; null keeps nothing.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public InputHistory(string? file)
    {
        _file = file;
        if (file is not null && File.Exists(file))
        {
            _entries.AddRange(File.ReadLines(file).TakeLast(MaxEntries).Select(Unfold));
        }

        _place = _entries.Count;
    }

    /// <summary>Keeps a statement, unless it is empty or the same as the last.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Add(string statement)
    {
        if (string.IsNullOrWhiteSpace(statement) || (_entries.Count > 0 && _entries[^1] == statement))
        {
            return;
        }

        _entries.Add(statement);
        if (_file is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
            File.AppendAllText(_file, Fold(statement) + "\n");
        }
    }

    public void GoToEnd() => _place = _entries.Count;

    /// <summary>The statement before; what is being typed is kept for the way back.</summary>
    public bool TryGoBack(string current, [NotNullWhen(true)] out string? earlier)
    {
        _unfinished = _place == _entries.Count ? current : _unfinished;
        earlier = _place > 0 ? _entries[--_place] : null;
        return earlier is not null;
    }

    /// <summary>The statement after, in the end the unfinished one.</summary>
    public bool TryGoOn([NotNullWhen(true)] out string? later)
    {
        later = _place == _entries.Count ? null : ++_place == _entries.Count ? _unfinished : _entries[_place];
        return later is not null;
    }

    private static string Fold(string statement) =>
        statement.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Unfold(string line) => string.Join('\\', line.Split("\\\\").Select(part => part.Replace("\\n", "\n", StringComparison.Ordinal)));
}
