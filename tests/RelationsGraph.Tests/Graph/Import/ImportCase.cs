using RelationsGraph.Graph.Import;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Tests.Graph.Import;

/// <summary>The table and the map of <c>Cases/Import</c>.</summary>
internal static class ImportCase
{
    public const string TableName = "visits.csv";
    public const string MapName = "visits.map.json";

    public static string Table { get; } = Read(TableName);

    public static string Map { get; } = Read(MapName);

    public static string Read(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", "Import", name)).ReplaceLineEndings("\n");

    public static TableImport Import(string table, string map, string tableName = TableName, EntityLookup? lookup = null) =>
        new TableImporter(TableMap.Parse(map, GraphSchema.Default, MapName), GraphSchema.Default, lookup).ReadText(table, tableName);
}
