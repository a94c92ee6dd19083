using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace RelationsGraph.Graph.Schema;

/// <summary>Reads the files of a vocabulary and checks them against each other.</summary>
internal sealed partial class GraphSchemaReader
{
    private static readonly string[] PropertyTypes = ["string", "string[]", "boolean", "long", "double", "date"];

    private readonly SchemaFiles _files;

    private GraphSchemaReader(SchemaFiles files) => _files = files;

    public static GraphSchema Read(SchemaFiles files) => new GraphSchemaReader(files).Read();

    private GraphSchema Read()
    {
        var labels = Parse("node-labels.json", "nodeLabels").NamedItems("nodeLabels", ReadLabel);
        var properties = Parse("edge-properties.json", "event", "any");
        var eventProperties = properties.NamedItems("event", ReadProperty);
        var edgeProperties = properties.NamedItems("any", item => ReadEdgeProperty(item, eventProperties));
        var types = Parse("relation-types.json", "relationTypes").NamedItems("relationTypes", item => ReadType(item, labels, edgeProperties));
        var rules = Parse("status-rules.json", "rules").NamedItems("rules", ReadRule);
        return new GraphSchema(labels, types, eventProperties, edgeProperties, rules, _files.ReadText("constraints.cypher"));
    }

    private SchemaElement Parse(string fileName, params ReadOnlySpan<string> members) =>
        SchemaElement.Parse(_files.PathOf(fileName), _files.ReadText(fileName)).Allow(["$schema", .. members]);

    private static NodeLabel ReadLabel(SchemaElement item)
    {
        item.Allow("name", "description", "properties");
        var name = item.TextLike("name", LabelPattern, "a capital letter, then letters and digits, as in Country");
        return name == Node.EntityLabel
            ? throw item.Error("name", $"'{name}' is the label of every node; choose another.")
            : new NodeLabel(name, item.Text("description"), item.NamedItems("properties", ReadProperty));
    }

    private static PropertyDefinition ReadProperty(SchemaElement item)
    {
        item.Allow("name", "type", "required", "unit", "values", "description");
        var type = item.TextOf("type", PropertyTypes);
        if (item.Has("unit") && type is not ("long" or "double"))
        {
            throw item.Error("unit", $"Only a number has a unit; this is a {type}.");
        }

        if (item.Has("values") && type != "string")
        {
            throw item.Error("values", $"Only a string has a list of values; this is a {type}.");
        }

        return new PropertyDefinition(
            item.TextLike("name", PropertyPattern, "a small letter, then letters, digits and underscores, as in startOffset"),
            type,
            item.Flag("required"),
            item.TextOrNull("unit"),
            item.Has("values") ? item.Texts("values") : [],
            item.Text("description"));
    }

    private static PropertyDefinition ReadEdgeProperty(SchemaElement item, ImmutableArray<PropertyDefinition> eventProperties)
    {
        var property = ReadProperty(item);
        return eventProperties.Any(other => other.Name == property.Name)
            ? throw item.Error("name", $"'{property.Name}' is a property of events already; take it out of one of the lists.")
            : property;
    }

    private static RelationType ReadType(
        SchemaElement item, ImmutableArray<NodeLabel> labels, ImmutableArray<PropertyDefinition> edgeProperties)
    {
        item.Allow("name", "kind", "symmetric", "source", "target", "properties", "code", "planned", "description");
        var known = labels.Select(label => label.Name).ToList();
        var kind = item.TextOf("kind", ["state", "event"]) == "event" ? RelationKind.Event : RelationKind.State;
        CheckCodes(item, kind);
        var type = new RelationType
        {
            Name = item.TextLike("name", TypePattern, "capital letters, digits and underscores, beginning with a letter, as in MEMBER_OF"),
            Kind = kind,
            Symmetric = item.Flag("symmetric"),
            SourceLabels = item.TextsOf("source", known),
            TargetLabels = item.TextsOf("target", known),
            Properties = item.Has("properties") ? item.TextsOf("properties", [.. edgeProperties.Select(property => property.Name)]) : [],
            Code = kind == RelationKind.Event ? ReadCode(item.Child("code")) : null,
            PlannedCode = item.Has("planned") ? ReadCode(item.Child("planned")) : null,
            Description = item.Text("description"),
        };
        CheckEnds(item, type);
        return type;
    }

    // Such an edge may be stored from either end, so what may be a source must do as a target too
    private static void CheckEnds(SchemaElement item, RelationType type)
    {
        if (type.Symmetric && type.SourceLabels.FirstOrDefault(label => !type.TargetLabels.Contains(label)) is { } missing)
        {
            throw item.Error("target", $"'{type.Name}' is symmetric, so every label of 'source' must be in 'target' too; '{missing}' is not.");
        }
    }

    private static void CheckCodes(SchemaElement item, RelationKind kind)
    {
        foreach (var member in (ReadOnlySpan<string>)["code", "planned"])
        {
            if (kind == RelationKind.State && item.Has(member))
            {
                throw item.Error(member, $"A state has no '{member}'; take it out, or make this an event.");
            }
        }
    }

    private static EventCode ReadCode(SchemaElement item)
    {
        item.Allow("cameo", "plover", "quad", "goldstein");
        return new EventCode(
            item.TextLike("cameo", CameoPattern, "a CAMEO code: two to four digits, the first two from 01 to 20, as in 042"),
            item.Has("plover") && item.TextOrNull("plover") is null ? null : item.TextOf("plover", EventCode.PloverCategories),
            item.TextOf("quad", EventCode.QuadClasses),
            item.Number("goldstein", -10, 10));
    }

    private static StatusRule ReadRule(SchemaElement item)
    {
        item.Allow("name", "description", "status", "negated", "quad", "code");
        var isOfType = item.IsText("code", "planned");
        if (!isOfType && item.Has("code") && !item.IsObject("code"))
        {
            throw item.Error("code", "'code' must be an object {...}, or the text \"planned\" for what the type itself says.");
        }

        return new StatusRule(
            item.Text("name"),
            item.Text("description"),
            item.TextsOf("status", EventStatus.All),
            item.Flag("negated"),
            item.TextsOf("quad", EventCode.QuadClasses),
            isOfType ? null : ReadCode(item.Child("code")));
    }

    [GeneratedRegex(@"\A[A-Z][A-Za-z0-9]*\z")]
    private static partial Regex LabelPattern { get; }

    [GeneratedRegex(@"\A[A-Z][A-Z0-9_]*\z")]
    private static partial Regex TypePattern { get; }

    [GeneratedRegex(@"\A[a-z][A-Za-z0-9_]*\z")]
    private static partial Regex PropertyPattern { get; }

    [GeneratedRegex(@"\A(0[1-9]|1[0-9]|20)[0-9]{0,2}\z")]
    private static partial Regex CameoPattern { get; }
}
