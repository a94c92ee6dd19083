using System.Collections.Immutable;
using RelationsGraph.Graph.Identity;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Graph.Import;

/// <summary>Reads an edge of a row.</summary>
internal sealed class BoundEdge
{
    /// <summary>What the property <c>extractor</c> says of edges that come from tables.</summary>
    private const string Extractor = "table-import/1";

    private readonly TableEdge _edge;
    private readonly GraphSchema _schema;
    private readonly string _articleId;
    private readonly BoundCell _type;
    private readonly BoundCell _status;
    private readonly BoundCell _negated;
    private readonly BoundCell? _role;
    private readonly BoundCell? _evidence;
    private readonly BoundPeriod _period;
    private readonly ImmutableArray<BoundProperty> _properties;

    public BoundEdge(TableEdge edge, TableColumns columns, ImmutableArray<TableDateForm> dates, GraphSchema schema, string articleId)
    {
        _edge = edge;
        _schema = schema;
        _articleId = articleId;
        _type = new BoundCell(edge.Type, columns);
        _status = new BoundCell(edge.Status, columns);
        _negated = new BoundCell(edge.Negated, columns);
        _role = BoundCell.Of(edge.Role, columns);
        _evidence = BoundCell.Of(edge.Evidence, columns);
        _period = new BoundPeriod(BoundCell.Of(edge.Start, columns), BoundCell.Of(edge.End, columns), dates);
        _properties = [.. edge.Properties.Select(pair => new BoundProperty(pair.Definition, new BoundCell(pair.Cell, columns)))];
    }

    /// <summary>The edge; null where the row says no type, or lacks an end that it need not have.</summary>
    public Edge? Read(TableRow row, IReadOnlyDictionary<string, BoundEntity?> nodes)
    {
        var name = _type.Read(row);
        if (name.Length == 0 || nodes[_edge.Source]?.Node is not { } source || nodes[_edge.Target]?.Node is not { } target)
        {
            return null;
        }

        var type = RequireType(row, name, source, target);
        var (from, to) = type.Symmetric && string.CompareOrdinal(source.Id, target.Id) > 0 ? (target, source) : (source, target);
        var properties = PropertyMap.Of(_properties
            .Select(property => (from == source ? property.Name : OfOtherEnd(property.Name), property.Read(row)))
            .Append((PropertyNames.Extractor, Extractor)));
        return type.Kind == RelationKind.State
            ? ReadState(row, type, from, to, properties)
            : ReadEvent(row, type, from, to, properties, nodes);
    }

    // Where the ends of an edge without direction are exchanged, their roles are too
    private static string OfOtherEnd(string property) => property switch
    {
        PropertyNames.SourceRole => PropertyNames.TargetRole,
        PropertyNames.TargetRole => PropertyNames.SourceRole,
        _ => property,
    };

    private Edge ReadState(TableRow row, RelationType type, Node source, Node target, PropertyMap properties)
    {
        var role = _role?.Read(row) is { Length: > 0 } text ? text : null;
        return new Edge(
            EdgeKey.ForState(source.Id, type.Name, target.Id, role), type.Name, source.Id, target.Id,
            PropertyMap.Of((PropertyNames.Role, role)), [EvidenceOf(row, properties)]);
    }

    private Edge ReadEvent(
        TableRow row, RelationType type, Node source, Node target, PropertyMap properties, IReadOnlyDictionary<string, BoundEntity?> nodes)
    {
        var (status, negated) = (RequireStatus(row), RequireFlag(row));
        var (start, end, precision) = _period.Read(row);
        var code = _schema.GetCode(type, status, negated);
        var identity = PropertyMap.Of(
            (PropertyNames.Status, status), (PropertyNames.Negated, negated), (PropertyNames.Start, start), (PropertyNames.End, end));
        var more = PropertyMap.Of(
            (PropertyNames.Cameo, code?.Cameo),
            (PropertyNames.Plover, code?.Plover),
            (PropertyNames.Quad, code?.Quad),
            (PropertyNames.Goldstein, code?.Goldstein),
            (PropertyNames.DatePrecision, precision),
            (PropertyNames.Place, _edge.Place is null ? null : nodes[_edge.Place]?.Node.Id));
        return new Edge(
            EdgeKey.ForEvent(source.Id, type.Name, target.Id, start, end, status, negated, _articleId), type.Name, source.Id, target.Id,
            identity, [EvidenceOf(row, properties.Or(more))]);
    }

    private RelationType RequireType(TableRow row, string name, Node source, Node target)
    {
        if (!_schema.TryGetRelationType(name, out var type))
        {
            var known = _schema.RelationTypes.Select(known => known.Name).ToList();
            throw RowException.At(row, _type, $"'{name}' is no relation type; {SchemaElement.Suggest(name, known)}");
        }

        return type.SourceLabels.Contains(source.Label) && type.TargetLabels.Contains(target.Label)
            ? type
            : throw RowException.At(row, _type, $"{name} does not lead from a {source.Label} to a {target.Label}.");
    }

    private string RequireStatus(TableRow row)
    {
        var status = _status.Read(row);
        return EventStatus.All.Contains(status)
            ? status
            : throw RowException.At(row, _status, $"'{status}' is no status; it must be one of {string.Join(", ", EventStatus.All)}.");
    }

    private bool RequireFlag(TableRow row) => bool.TryParse(_negated.Read(row), out var negated)
        ? negated
        : throw RowException.At(row, _negated, $"'{_negated.Read(row)}' does not say whether the event is denied; it must be true or false.");

    // The words as they stand in the table, so that the offsets point at them
    private Evidence EvidenceOf(TableRow row, PropertyMap properties)
    {
        var (start, end) = _evidence is { Field: >= 0 and var field } && row[field].Length > 0
            ? (row.Fields[field].Start, row.Fields[field].End)
            : (row.Start, row.End);
        return new Evidence(_articleId, row.Number, start, end, row.Text[start..end], properties);
    }
}
