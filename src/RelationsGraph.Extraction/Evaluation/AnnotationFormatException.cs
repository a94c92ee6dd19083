namespace RelationsGraph.Extraction.Evaluation;

/// <summary>A file of annotated documents is broken.</summary>
public sealed class AnnotationFormatException : Exception
{
    /// <summary>Makes the exception; the message names file, line and what is wrong.</summary>
    public AnnotationFormatException(string file, int? line, string problem)
        : base(line is null ? $"{file}: {problem}" : $"{file}:{line}: {problem}")
    {
        File = file;
        Line = line;
        Problem = problem;
    }

    /// <summary>The file.</summary>
    public string File { get; }

    /// <summary>The line, from 1; null where the problem is in no one line.</summary>
    public int? Line { get; }

    /// <summary>What is wrong and what to do.</summary>
    public string Problem { get; }
}
