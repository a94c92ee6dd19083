namespace RelationsGraph.Graph.Schema;

/// <summary>A file of the vocabulary is broken.</summary>
public sealed class GraphSchemaException : Exception
{
    /// <summary>Makes the exception; the message names file, line, column and what is wrong.</summary>
    public GraphSchemaException(string file, int line, int column, string problem)
        : base(line > 0 ? $"{file}:{line}:{column}: {problem}" : $"{file}: {problem}")
    {
        File = file;
        Line = line;
        Column = column;
        Problem = problem;
    }

    /// <summary>The file.</summary>
    public string File { get; }

    /// <summary>The line, from 1; 0 where the problem is in no one line.</summary>
    public int Line { get; }

    /// <summary>The column, from 1; 0 where there is no line.</summary>
    public int Column { get; }

    /// <summary>What is wrong and what to do.</summary>
    public string Problem { get; }
}
