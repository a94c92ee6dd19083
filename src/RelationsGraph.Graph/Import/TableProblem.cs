namespace RelationsGraph.Graph.Import;

/// <summary>Something in a table, or in the map of its columns, that is not as it must be.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1; 0 where the problem is in no one line.</param>
/// <param name="Column">The column, from 1, in UTF-16 code units; 0 where there is no line.</param>
/// <param name="Text">What is wrong and what to do.</param>
public sealed record TableProblem(string File, int Line, int Column, string Text)
{
    /// <summary>The problem in one line: <c>visits.csv:17:1: ...</c>.</summary>
    public override string ToString() => Line > 0 ? $"{File}:{Line}:{Column}: {Text}" : $"{File}: {Text}";
}
