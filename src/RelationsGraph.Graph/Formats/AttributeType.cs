namespace RelationsGraph.Graph.Formats;

/// <summary>The type of the values in a column of a file.</summary>
internal enum AttributeType
{
    Text,
    Flag,
    Integer,
    Number,
}
