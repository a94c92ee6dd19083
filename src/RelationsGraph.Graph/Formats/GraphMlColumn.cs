using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace RelationsGraph.Graph.Formats;

/// <summary>A key of a GraphML file as it is read back: what its values are to a node or an edge.</summary>
/// <param name="Name">What it is called, <c>attr.name</c>.</param>
/// <param name="Role">What its values say.</param>
/// <param name="Type">The type of its values.</param>
internal sealed record GraphMlColumn(string Name, GraphMlColumnRole Role, AttributeType Type)
{
    /// <summary>The column that a key declares.</summary>
    /// <param name="isOfNodes">Whether nodes have it, or else edges.</param>
    /// <param name="name"><c>attr.name</c>, or null, as of yEd's own keys.</param>
    /// <param name="type"><c>attr.type</c>, or null, which is text.</param>
    public static GraphMlColumn Of(bool isOfNodes, string? name, string? type)
    {
        var valueType = type switch
        {
            "boolean" => AttributeType.Flag,
            "int" or "long" => AttributeType.Integer,
            "float" or "double" => AttributeType.Number,
            _ => AttributeType.Text,
        };
        return new(name ?? "", RoleOf(isOfNodes, name, valueType), valueType);
    }

    /// <summary>Reads a value of a property.</summary>
    public bool TryParse(string text, [NotNullWhen(true)] out object? value)
    {
        value = Type switch
        {
            AttributeType.Flag => text is "true" or "True" ? true : text is "false" or "False" ? false : null,
            AttributeType.Integer => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null,
            AttributeType.Number => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
            _ => text,
        };
        return value is not null;
    }

    // The number of tellings is a whole number, a weight that is a property has a point: see AttributeColumns
    private static GraphMlColumnRole RoleOf(bool isOfNodes, string? name, AttributeType type) => name switch
    {
        null or "" or "label" or "year" => GraphMlColumnRole.Shown,
        GraphRecord.ColumnName => GraphMlColumnRole.Record,
        "type" when isOfNodes => GraphMlColumnRole.Shown,
        "labels" when isOfNodes => GraphMlColumnRole.Kind,
        "interaction" when !isOfNodes => GraphMlColumnRole.Kind,
        AttributeColumns.WeightName when !isOfNodes && type == AttributeType.Integer => GraphMlColumnRole.Shown,
        _ => GraphMlColumnRole.Property,
    };
}
