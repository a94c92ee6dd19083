using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Graph.Import;

/// <summary>Reads a map of columns and checks it against the vocabulary.</summary>
internal sealed class TableMapReader
{
    private static readonly ImmutableArray<string> IsoForms = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];

    private readonly SchemaElement _root;
    private readonly GraphSchema _schema;
    private readonly string _file;

    private TableMapReader(SchemaElement root, GraphSchema schema, string file)
    {
        _root = root;
        _schema = schema;
        _file = file;
    }

    public static TableMap Read(string text, GraphSchema schema, string file)
    {
        try
        {
            return new TableMapReader(SchemaElement.Parse(file, text), schema, file).Read();
        }
        catch (GraphSchemaException exception)
        {
            throw new TableImportException(exception.File, exception.Line, exception.Column, exception.Problem);
        }
    }

    private TableMap Read()
    {
        _root.Allow("$schema", "title", "id", "publisher", "url", "published", "delimiter", "quotes", "columns", "dates", "nodes", "edges");
        var nodes = ReadNodes();
        return new TableMap
        {
            File = _file,
            Title = _root.Text("title"),
            Id = _root.TextOrNull("id"),
            Publisher = _root.TextOrNull("publisher"),
            Url = _root.TextOrNull("url"),
            Published = _root.Has("published") ? ReadPublished() : null,
            Delimiter = _root.Has("delimiter") ? ReadDelimiter() : null,
            Quotes = !_root.Has("quotes") || _root.Flag("quotes"),
            Columns = _root.Has("columns") ? _root.Texts("columns") : [],
            Dates = [.. (_root.Has("dates") ? _root.Texts("dates") : IsoForms).Select(ReadDateForm)],
            Nodes = nodes,
            Edges = ReadEdges(nodes),
        };
    }

    private DateOnly ReadPublished() =>
        DateOnly.TryParseExact(_root.Text("published"), IsoForms[0], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw _root.Error("published", $"'published' is '{_root.Text("published")}'; a date is YYYY-MM-DD.");

    private char ReadDelimiter() => _root.Text("delimiter") is [var only] && only is not ('"' or '\n' or '\r')
        ? only
        : throw _root.Error("delimiter", "'delimiter' must be one character, such as \",\", \";\" or \"\\t\", and no quote or line end.");

    private TableDateForm ReadDateForm(string format) => TableDateForm.IsValid(format)
        ? new TableDateForm(format)
        : throw _root.Error(
            "dates",
            $"'{format}' is no form of dates; it needs a year (yyyy), may have a month (MM) and a day (dd), as in yyyy-MM-dd or d.M.yyyy.");

    private ImmutableArray<TableNode> ReadNodes()
    {
        var list = _root.Child("nodes");
        var nodes = list.Names.Select(handle => ReadNode(handle, list.Child(handle))).ToImmutableArray();
        return nodes.IsEmpty ? throw _root.Error("nodes", "'nodes' must have at least one node.") : nodes;
    }

    private TableNode ReadNode(string handle, SchemaElement item)
    {
        item.Allow("label", "name", "optional", "properties");
        var name = item.TextOf("label", [.. _schema.NodeLabels.Select(known => known.Name).Where(known => known != Node.ArticleLabel)]);
        _schema.TryGetNodeLabel(name, out var label);
        var allowed = label!.Properties.Where(property => property.Name != PropertyNames.Name).ToList();
        return new TableNode(
            handle, label, ReadCell(item, "name"), item.Has("optional") && item.Flag("optional"), ReadProperties(item, allowed));
    }

    private ImmutableArray<TableEdge> ReadEdges(ImmutableArray<TableNode> nodes)
    {
        var edges = _root.Items("edges").Select(item => ReadEdge(item, nodes)).ToImmutableArray();
        return edges.IsEmpty ? throw _root.Error("edges", "'edges' must have at least one edge.") : edges;
    }

    private TableEdge ReadEdge(SchemaElement item, ImmutableArray<TableNode> nodes)
    {
        item.Allow("type", "source", "target", "status", "negated", "start", "end", "role", "place", "evidence", "properties");
        var handles = nodes.Select(node => node.Handle).ToList();
        var edge = new TableEdge
        {
            Type = ReadType(item),
            Source = item.TextOf("source", handles),
            Target = item.TextOf("target", handles),
            Status = item.Has("status") ? ReadCell(item, "status") : Constant(EventStatus.Happened),
            Negated = item.Has("negated") ? ReadCell(item, "negated") : Constant("false"),
            Start = item.Has("start") ? ReadCell(item, "start") : null,
            End = item.Has("end") ? ReadCell(item, "end") : null,
            Role = item.Has("role") ? ReadCell(item, "role") : null,
            Place = item.Has("place") ? item.TextOf("place", handles) : null,
            Evidence = item.Has("evidence") ? ReadCell(item, "evidence") : null,
            Properties = ReadProperties(item, [.. PropertiesOfEdges()]),
        };
        CheckType(item, edge, nodes);
        return edge;
    }

    // What the importer works out itself is not for the map to say
    private IEnumerable<PropertyDefinition> PropertiesOfEdges() => _schema.EventProperties.Concat(_schema.EdgeProperties)
        .Where(property => property.Name is PropertyNames.SourceRole or PropertyNames.TargetRole or PropertyNames.Confidence);

    private TableCell ReadType(SchemaElement item)
    {
        if (item.IsObject("type"))
        {
            return ReadCell(item, "type");
        }

        var name = item.TextOf("type", [.. _schema.RelationTypes.Select(type => type.Name)]);
        var (line, position) = item.PositionOf("type");
        return new TableCell { Line = line, Position = position, Default = name };
    }

    private void CheckType(SchemaElement item, TableEdge edge, ImmutableArray<TableNode> nodes)
    {
        if (edge.Type.Column is not null || !_schema.TryGetRelationType(edge.Type.Default, out var type))
        {
            return;
        }

        RequireLabel("source", edge.Source, type.SourceLabels);
        RequireLabel("target", edge.Target, type.TargetLabels);
        if (type.Kind == RelationKind.State)
        {
            Refuse(["status", "negated", "start", "end", "place"], "a state holds over time and has no");
        }
        else
        {
            Refuse(["role"], "an event has no");
        }

        void RequireLabel(string end, string handle, ImmutableArray<string> labels)
        {
            var label = nodes.First(node => node.Handle == handle).Label.Name;
            if (!labels.Contains(label))
            {
                throw item.Error(end, $"The {end} of {type.Name} cannot be a {label}; it must be one of {string.Join(", ", labels)}.");
            }
        }

        void Refuse(ReadOnlySpan<string> members, string reason)
        {
            foreach (var member in members)
            {
                if (item.Has(member))
                {
                    throw item.Error(member, $"{type.Name}: {reason} '{member}'.");
                }
            }
        }
    }

    private static ImmutableArray<(PropertyDefinition Definition, TableCell Cell)> ReadProperties(
        SchemaElement item, IReadOnlyList<PropertyDefinition> allowed)
    {
        if (!item.Has("properties"))
        {
            return [];
        }

        var list = item.Child("properties").Allow([.. allowed.Select(property => property.Name)]);
        return [.. list.Names.Select(name => (allowed.First(property => property.Name == name), ReadCell(list, name)))];
    }

    private static TableCell Constant(string text) => new() { Line = 0, Position = 0, Default = text };

    /// <summary>The name of a column, or an object that says more.</summary>
    private static TableCell ReadCell(SchemaElement parent, string name)
    {
        var (line, position) = parent.PositionOf(name);
        if (!parent.IsObject(name))
        {
            return new TableCell { Line = line, Position = position, Column = parent.Text(name) };
        }

        var item = parent.Child(name);
        if (item.Has("value"))
        {
            item.Allow("value");
            return new TableCell { Line = line, Position = position, Default = item.Text("value") };
        }

        item.Allow("column", "pattern", "values", "default", "separator", "value");
        return new TableCell
        {
            Line = line,
            Position = position,
            Column = item.Text("column"),
            Pattern = item.Has("pattern") ? ReadPattern(item) : null,
            Values = item.Has("values") ? ReadValues(item.Child("values")) : ImmutableDictionary<string, string>.Empty,
            Default = item.Has("default") ? item.Text("default") : "",
            Separator = item.Has("separator") ? item.Text("separator") : ";",
        };
    }

    // An empty text is a value here: it takes the content away
    private static ImmutableDictionary<string, string> ReadValues(SchemaElement item) =>
        item.Names.ToImmutableDictionary(name => name, name => item.IsText(name, "") ? "" : item.Text(name), StringComparer.Ordinal);

    private static Regex ReadPattern(SchemaElement item)
    {
        try
        {
            // This engine takes time in proportion to the text, whatever the pattern
            return new Regex(item.Text("pattern"), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            throw item.Error("pattern", $"'pattern' is no regular expression without look-around and back references: {exception.Message}");
        }
    }
}
