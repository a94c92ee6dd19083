using Newtonsoft.Json;

namespace RelationsGraph.Graph.Formats;

/// <summary>Writes the JSON that Cytoscape.js takes as <c>elements</c>, and Cytoscape opens as <c>.cyjs</c>.</summary>
/// <remarks>
/// Properties keep their types; dates are ISO text. <c>classes</c> are the labels of a node and the type of an edge, for style sheets.
/// <c>record</c> holds the node or edge exactly, every telling included. Names that Cytoscape.js uses itself get an underscore.
/// </remarks>
internal static class CytoscapeJsonWriter
{
    private static readonly string[] NodeNames = ["id", "label", "type", "parent", GraphRecord.ColumnName];
    private static readonly string[] EdgeNames = ["id", "source", "target", "label", "interaction", "weight", "parent", GraphRecord.ColumnName];

    public static async Task WriteAsync(IGraphSource source, TextWriter writer, CancellationToken cancellationToken)
    {
        using var chunks = new TextChunks(writer);
        using var json = new JsonTextWriter(chunks.Writer) { CloseOutput = false };
        json.WriteStartObject();
        json.WritePropertyName("elements");
        json.WriteStartObject();
        await WriteArrayAsync("nodes", source.ReadNodesAsync(cancellationToken), WriteNode);
        await WriteArrayAsync("edges", source.ReadEdgesAsync(cancellationToken), WriteEdge);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteWhitespace("\n");
        await chunks.WriteAsync(cancellationToken);

        async Task WriteArrayAsync<T>(string name, IAsyncEnumerable<T> items, Action<JsonWriter, T> write)
        {
            json.WritePropertyName(name);
            json.WriteStartArray();
            await foreach (var item in items)
            {
                json.WriteWhitespace("\n");
                write(json, item);
                await chunks.WriteIfFullAsync(cancellationToken);
            }

            json.WriteEndArray();
        }
    }

    private static void WriteNode(JsonWriter json, Node node)
    {
        json.WriteStartObject();
        json.WritePropertyName("data");
        json.WriteStartObject();
        WriteText(json, "id", node.Id);
        WriteText(json, "label", node.Name);
        WriteText(json, "type", node.Label);
        WriteProperties(json, node.Properties, NodeNames);
        json.WritePropertyName(GraphRecord.ColumnName);
        GraphRecord.Write(json, node);
        json.WriteEndObject();
        WriteText(json, "classes", string.Join(' ', node.Labels));
        json.WriteEndObject();
    }

    private static void WriteEdge(JsonWriter json, Edge edge)
    {
        json.WriteStartObject();
        json.WritePropertyName("data");
        json.WriteStartObject();
        WriteText(json, "id", edge.Key);
        WriteText(json, "source", edge.SourceId);
        WriteText(json, "target", edge.TargetId);
        WriteText(json, "label", edge.Type);
        WriteText(json, "interaction", edge.Type);
        json.WritePropertyName("weight");
        json.WriteValue(AttributeColumns.CountTellings(edge));
        WriteProperties(json, edge.Properties, EdgeNames);
        json.WritePropertyName(GraphRecord.ColumnName);
        GraphRecord.Write(json, edge);
        json.WriteEndObject();
        WriteText(json, "classes", edge.Type);
        json.WriteEndObject();
    }

    private static void WriteProperties(JsonWriter json, PropertyMap properties, string[] taken)
    {
        var names = new UniqueNames(taken);
        foreach (var (name, value) in properties)
        {
            json.WritePropertyName(names.Add(name));
            GraphRecord.WritePlain(json, value);
        }
    }

    private static void WriteText(JsonWriter json, string name, string text)
    {
        json.WritePropertyName(name);
        json.WriteValue(text);
    }
}
