namespace RelationsGraph.Extraction.Lexicon;

/// <summary>A table of the lexicon that cannot be used, with the place of the fault.</summary>
public sealed class LexiconException : Exception
{
    /// <summary>Makes the exception; the message begins with file and line.</summary>
    public LexiconException(string file, int line, string problem)
        : base($"{file}:{line}: {problem}")
    {
        File = file;
        Line = line;
    }

    /// <summary>The table, as <c>lexicon/countries.tsv</c> or the path it was read from.</summary>
    public string File { get; }

    /// <summary>The line, from 1; 0 where the table as a whole is meant.</summary>
    public int Line { get; }
}
