using System.Collections.Immutable;
using RelationsGraph.Graph.Identity;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Graph.Import;

/// <summary>Turns a table of relations (CSV, TSV) into nodes and edges, by a map that says what its columns mean.</summary>
/// <remarks>
/// <para>
/// The table is the source that tells its edges: each telling points at the words of its row. So a table can be taken out of a store
/// again like an article, and its edges meet those that articles tell. The same table and map give the same fragment, whatever the
/// machine.
/// </para>
/// <para>Memory: about 1.5 kilobytes an edge and telling, and the text of the table. Safe to use from any number of threads.</para>
/// <example>
/// <code>
/// var map = TableMap.Load("visits.map.json", schema);
/// var import = new TableImporter(map, schema).Read("visits.csv");
/// await store.MergeAsync(import.Fragment);
/// </code>
/// </example>
/// </remarks>
public sealed class TableImporter
{
    private readonly TableMap _map;
    private readonly GraphSchema _schema;
    private readonly EntityLookup _lookup;

    /// <summary>Prepares to read tables.</summary>
    /// <param name="map">What their columns mean.</param>
    /// <param name="schema">The vocabulary, the same that the map was read with.</param>
    /// <param name="lookup">Finds entities that are known by name; where null, each is what its label and name make it.</param>
    public TableImporter(TableMap map, GraphSchema schema, EntityLookup? lookup = null)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(schema);
        _map = map;
        _schema = schema;
        _lookup = lookup ?? ((_, _) => null);
    }

    /// <summary>Reads a table.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">
    /// What messages call it; its path where null. A name that ends in <c>.tsv</c> or <c>.tab</c> says that tabs separate its fields.
    /// </param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="TableImportException">The table cannot be read, or lacks a column that the map names.</exception>
    public TableImport Read(string path, string? name = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return ReadText(TableText.Read(path, name ?? path), name ?? path, cancellationToken);
    }

    /// <summary>Reads the text of a table.</summary>
    /// <inheritdoc cref="Read"/>
    public TableImport ReadText(string text, string name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrEmpty(name);
        var rows = new DelimitedReader(text, name, _map.Delimiter ?? DelimiterOf(name), _map.Quotes).Read();
        var source = ArticleOf(text, name);
        TableRowReader? reader = null;
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reader is null)
            {
                var columns = _map.Columns.IsEmpty ? Header(row, name) : _map.Columns;
                reader = new TableRowReader(_map, _schema, _lookup, new TableColumns(columns, _map.File, name), source.Id);
                if (_map.Columns.IsEmpty)
                {
                    continue;
                }
            }

            reader.Read(_map.Columns.IsEmpty ? row : row with { Number = row.Number + 1 });
        }

        return reader?.Finish(source) ?? throw new TableImportException(name, 0, 0, "The table is empty.");
    }

    private static char DelimiterOf(string name) => Path.GetExtension(name).ToUpperInvariant() is ".TSV" or ".TAB" ? '\t' : ',';

    private static ImmutableArray<string> Header(TableRow row, string name)
    {
        var columns = ImmutableArray.CreateBuilder<string>();
        for (var field = 0; field < row.Fields.Count; field++)
        {
            if (row[field].Length > 0 && columns.Contains(row[field]))
            {
                var (line, column) = (row.Fields[field].Line, row.Fields[field].Column);
                throw new TableImportException(name, line, column, $"The header has '{row[field]}' twice. Rename one.");
            }

            columns.Add(row[field]);
        }

        return columns.ToImmutable();
    }

    private Node ArticleOf(string text, string name) => Node.ForEntity(
        EntityId.ForArticle(_map.Id, _map.Title, _map.Published, text),
        Node.ArticleLabel,
        _map.Title,
        [],
        PropertyMap.Of(
            (PropertyNames.Published, _map.Published),
            (PropertyNames.Source, _map.Publisher),
            (PropertyNames.Url, _map.Url),
            (PropertyNames.OriginalId, _map.Id ?? Path.GetFileName(name)),
            ("textHash", ContentHash.Of(text))));
}
