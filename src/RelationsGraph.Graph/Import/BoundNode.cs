using System.Collections.Immutable;
using RelationsGraph.Graph.Identity;

namespace RelationsGraph.Graph.Import;

/// <summary>Reads the node that a row names.</summary>
internal sealed class BoundNode
{
    private readonly TableNode _node;
    private readonly EntityLookup _lookup;
    private readonly BoundCell _name;
    private readonly ImmutableArray<BoundProperty> _properties;
    private readonly bool _hasCode;
    private readonly Dictionary<string, Node?> _found = new(StringComparer.Ordinal);

    public BoundNode(TableNode node, TableColumns columns, EntityLookup lookup)
    {
        _node = node;
        _lookup = lookup;
        _name = new BoundCell(node.Name, columns);
        _properties = [.. node.Properties.Select(pair => new BoundProperty(pair.Definition, new BoundCell(pair.Cell, columns)))];
        _hasCode = node.Label.Properties.Any(property => property.Name == PropertyNames.Code);
    }

    /// <summary>The node; null where the row names none and need not.</summary>
    public BoundEntity? Read(TableRow row)
    {
        var name = _name.Read(row);
        if (name.Length == 0)
        {
            return _node.Optional
                ? null
                : throw RowException.At(
                    row, _name, $"There is no name for the node '{_node.Handle}'. Fill it in, or make the node \"optional\" in the map.");
        }

        var properties = PropertyMap.Of(_properties.Select(property => (property.Name, property.Read(row))));
        if (Find(name) is { } known)
        {
            return new BoundEntity(new Node(known.Id, known.Labels, known.Properties.Or(properties)), false);
        }

        var aliases = properties.GetTexts(PropertyNames.Aliases);
        return new BoundEntity(
            Node.ForEntity(IdOf(name, properties), _node.Label.Name, name, aliases, properties.With(PropertyNames.Aliases, null)),
            _hasCode && !properties.ContainsKey(PropertyNames.Code));
    }

    private Node? Find(string name)
    {
        if (!_found.TryGetValue(name, out var node))
        {
            _found.Add(name, node = _lookup(_node.Label.Name, name));
        }

        return node;
    }

    private string IdOf(string name, PropertyMap properties) =>
        properties.GetText(PropertyNames.Wikidata) is { } item && !_hasCode ? EntityId.ForWikidata(item)
        : properties.GetText(PropertyNames.Code) is { } code ? EntityId.ForCountry(code)
        : EntityId.ForName(_node.Label.Name, name);
}
