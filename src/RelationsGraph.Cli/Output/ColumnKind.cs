namespace RelationsGraph.Cli.Output;

/// <summary>How a column is set in a table for people.</summary>
internal enum ColumnKind
{
    /// <summary>To the left, never broken.</summary>
    Text,

    /// <summary>To the right.</summary>
    Number,

    /// <summary>Running words, which may be cut off in a terminal that is too narrow.</summary>
    Words,
}
