namespace RelationsGraph.Extraction.Articles;

/// <summary>Why an article could not be read. Reading goes on behind it.</summary>
/// <param name="File">The file, as the user named it; <c>-</c> for standard input.</param>
/// <param name="Line">The line, from 1; null where the problem is in no one line.</param>
/// <param name="BytePosition">The byte at fault, from 0 at the start of the file; null where there is none.</param>
/// <param name="Reason">What is wrong and what to do.</param>
public sealed record ArticleProblem(string File, int? Line, long? BytePosition, string Reason)
{
    /// <summary>File, line and reason, as compilers write them.</summary>
    public override string ToString() => Line is { } line ? $"{File}:{line}: {Reason}" : $"{File}: {Reason}";
}
