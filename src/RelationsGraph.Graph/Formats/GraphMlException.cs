namespace RelationsGraph.Graph.Formats;

/// <summary>A GraphML file cannot be read as a graph.</summary>
public sealed class GraphMlException : Exception
{
    /// <summary>Makes the exception; the message names line, column and what is wrong.</summary>
    public GraphMlException(int line, int column, string problem, Exception? innerException = null)
        : base($"line {line}, column {column}: {problem}", innerException)
    {
        Line = line;
        Column = column;
        Problem = problem;
    }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>The column, from 1.</summary>
    public int Column { get; }

    /// <summary>What is wrong and what to do.</summary>
    public string Problem { get; }
}
