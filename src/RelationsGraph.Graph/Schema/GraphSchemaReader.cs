using System.Collections.Immutable;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace RelationsGraph.Graph.Schema;

/// <summary>Reads the files of a vocabulary and checks them against each other.</summary>
internal sealed class GraphSchemaReader
{
    public static GraphSchema Read(SchemaFiles files)
    {
        var labels = Parse(files, "node-labels.json").Items("nodeLabels").Select(ReadLabel).ToImmutableArray();
        var types = Parse(files, "relation-types.json").Items("relationTypes").Select(item => ReadType(item, labels)).ToImmutableArray();
        var properties = Parse(files, "edge-properties.json");
        var rules = Parse(files, "status-rules.json").Items("rules").Select(ReadRule).ToImmutableArray();
        return new GraphSchema(
            labels,
            types,
            [.. properties.Items("event").Select(ReadProperty)],
            [.. properties.Items("any").Select(ReadProperty)],
            rules,
            files.ReadText("constraints.cypher"));
    }

    private static SchemaElement Parse(SchemaFiles files, string fileName)
    {
        var path = files.PathOf(fileName);
        try
        {
            using var reader = new JsonTextReader(new StringReader(files.ReadText(fileName))) { DateParseHandling = DateParseHandling.None };
            return new SchemaElement(path, JToken.ReadFrom(reader));
        }
        catch (JsonReaderException exception)
        {
            throw new GraphSchemaException(path, exception.LineNumber, exception.LinePosition, "This is not JSON: " + exception.Message);
        }
    }

    private static NodeLabel ReadLabel(SchemaElement item) =>
        new(item.Text("name"), item.Text("description"), [.. item.Items("properties").Select(ReadProperty)]);

    private static PropertyDefinition ReadProperty(SchemaElement item) => new(
        item.Text("name"),
        item.TextOf("type", ["string", "string[]", "boolean", "long", "double", "date"]),
        item.Flag("required"),
        item.TextOrNull("unit"),
        item.Has("values") ? item.Texts("values") : [],
        item.Text("description"));

    private static RelationType ReadType(SchemaElement item, ImmutableArray<NodeLabel> labels)
    {
        var known = labels.Select(label => label.Name).ToList();
        var kind = item.TextOf("kind", ["state", "event"]) == "event" ? RelationKind.Event : RelationKind.State;
        return new RelationType
        {
            Name = item.Text("name"),
            Kind = kind,
            Symmetric = item.Flag("symmetric"),
            SourceLabels = item.TextsOf("source", known),
            TargetLabels = item.TextsOf("target", known),
            Code = kind == RelationKind.Event ? ReadCode(item.Child("code")) : null,
            PlannedCode = item.Has("planned") ? ReadCode(item.Child("planned")) : null,
            Description = item.Text("description"),
        };
    }

    private static EventCode ReadCode(SchemaElement item) =>
        new(item.Text("cameo"), item.TextOrNull("plover"), item.Text("quad"), item.Number("goldstein", -10, 10));

    private static StatusRule ReadRule(SchemaElement item) => new(
        item.Text("name"),
        item.Text("description"),
        item.TextsOf("status", EventStatus.All),
        item.Flag("negated"),
        item.Texts("quad"),
        item.IsText("code", "planned") ? null : ReadCode(item.Child("code")));
}
