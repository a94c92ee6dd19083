namespace RelationsGraph.Language.Names;

/// <summary>A file of names in columns breaks the format.</summary>
public sealed class NameColumnsException : Exception
{
    /// <summary>Makes the exception; the message names file and line.</summary>
    public NameColumnsException(string file, int line, string problem)
        : base($"{file}:{line}: {problem}")
    {
        File = file;
        Line = line;
    }

    /// <summary>The file.</summary>
    public string File { get; }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }
}
