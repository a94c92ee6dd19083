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

    /// <summary>A share from 0 to 1, drawn as a small bar in a terminal and left out anywhere else.</summary>
    Bar,
}
