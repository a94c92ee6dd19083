using System.Collections.Immutable;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Graph.Import;

/// <summary>Says what the columns of a table mean: which nodes and edges each row has. Immutable.</summary>
/// <remarks>
/// A map is a JSON file; <c>graph-schema/schemas/import-map.schema.json</c> describes it, and <c>samples/</c> has some.
/// </remarks>
public sealed class TableMap
{
    internal TableMap()
    {
    }

    /// <summary>The name of the source, which is the title of its node.</summary>
    public required string Title { get; init; }

    /// <summary>
    /// What identifies the source whatever it says, or null. With it a later state of the table replaces the earlier one; without, another
    /// content is another source.
    /// </summary>
    public string? Id { get; init; }

    /// <summary>Who publishes it, or null.</summary>
    public string? Publisher { get; init; }

    /// <summary>Where it was read, or null.</summary>
    public string? Url { get; init; }

    /// <summary>The day of publication, or null.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The file of the map, for messages.</summary>
    internal string File { get; init; } = "";

    /// <summary>What separates the fields, or null where the file's name says it.</summary>
    internal char? Delimiter { get; init; }

    /// <summary>Whether fields may stand in quotes.</summary>
    internal bool Quotes { get; init; } = true;

    /// <summary>The names of the columns where the table has no header; else empty.</summary>
    internal ImmutableArray<string> Columns { get; init; } = [];

    /// <summary>The forms of dates, in the order in which to try them.</summary>
    internal ImmutableArray<TableDateForm> Dates { get; init; } = [];

    /// <summary>The nodes of each row.</summary>
    internal ImmutableArray<TableNode> Nodes { get; init; } = [];

    /// <summary>The edges of each row.</summary>
    internal ImmutableArray<TableEdge> Edges { get; init; } = [];

    /// <summary>Reads a map.</summary>
    /// <param name="path">The file.</param>
    /// <param name="schema">The vocabulary that its labels, types and properties are of.</param>
    /// <param name="name">What messages call the file; its path where null.</param>
    /// <exception cref="TableImportException">The file is missing or broken; the message says where.</exception>
    public static TableMap Load(string path, GraphSchema schema, string? name = null) =>
        Parse(TableText.Read(path, name ?? path), schema, name ?? path);

    /// <summary>Reads the text of a map.</summary>
    /// <inheritdoc cref="Load"/>
    public static TableMap Parse(string text, GraphSchema schema, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return TableMapReader.Read(text, schema, name);
    }
}
