using System.Collections.Immutable;

namespace RelationsGraph.Graph.Schema;

// What keeps a node or an edge from being one of the vocabulary
public sealed partial class GraphSchema
{
    /// <summary>
    /// What of a node does not keep to the vocabulary, as a sentence that says what to do; null where nothing does. A node needs the label
    /// <c>Entity</c>, one at least of the vocabulary and none other, and the properties that its labels require. Properties that
    /// the vocabulary does not name may have any value.
    /// </summary>
    public string? FindProblem(Node node)
    {
        ArgumentNullException.ThrowIfNull(node);
        var names = NodeLabels.Select(label => label.Name).ToList();
        if (!node.Labels.Contains(Node.EntityLabel))
        {
            return $"every node carries the label {Node.EntityLabel}; write :{Node.EntityLabel}:{node.Labels.FirstOrDefault(names.Contains) ?? names[0]}.";
        }

        var kinds = node.Labels.Where(label => label != Node.EntityLabel).ToList();
        var unknown = kinds.FirstOrDefault(label => !names.Contains(label));
        return unknown is not null ? $"there is no label {unknown}; there are {string.Join(", ", names)}."
            : kinds.Count == 0 ? $"beside {Node.EntityLabel} a node carries one of {string.Join(", ", names)}."
            : kinds.Select(kind => FindProblem(node.Properties, _nodeLabels[kind].Properties, kind)).FirstOrDefault(problem => problem is not null);
    }

    /// <summary>
    /// What of an edge does not keep to the vocabulary, as a sentence that says what to do; null where nothing does. An edge needs a type of
    /// the vocabulary, two different ends with labels that the type joins, in ascending order of identifier where the type has no direction,
    /// and, where it is an event, the properties that events require.
    /// </summary>
    /// <param name="edge">The edge.</param>
    /// <param name="source">The node that it goes out from.</param>
    /// <param name="target">The node that it goes to.</param>
    public string? FindProblem(Edge edge, Node source, Node target)
    {
        ArgumentNullException.ThrowIfNull(edge);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        if (!TryGetRelationType(edge.Type, out var type))
        {
            return $"there is no relation type {edge.Type}; 'relgraph schema' lists them.";
        }

        if (edge.SourceId == edge.TargetId)
        {
            return "an edge joins two different nodes.";
        }

        if (type.Symmetric && string.CompareOrdinal(edge.SourceId, edge.TargetId) > 0)
        {
            return $"{type} has no direction, so it is kept from the smaller identifier to the greater; turn it round.";
        }

        return FindProblemOfEnds(edge, source, target)
            ?? FindProblem(edge.Properties, type.Kind == RelationKind.Event ? EventProperties : [], type.Name)
            ?? FindProblem(edge.Properties, EdgeProperties, type.Name);
    }

    /// <summary>What of the labels of an edge's ends does not fit to its type, as a sentence; null where nothing does, or there is no such type.</summary>
    /// <inheritdoc cref="FindProblem(Edge, Node, Node)"/>
    public string? FindProblemOfEnds(Edge edge, Node source, Node target)
    {
        ArgumentNullException.ThrowIfNull(edge);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        return TryGetRelationType(edge.Type, out var type)
            ? FindProblem(type, "source", type.SourceLabels, source) ?? FindProblem(type, "target", type.TargetLabels, target)
            : null;
    }

    private static string? FindProblem(RelationType type, string end, ImmutableArray<string> allowed, Node node) =>
        node.Labels.Any(label => allowed.Contains(label))
            ? null
            : $"the {end} of {type} is a {string.Join(" or ", allowed)}, and {node} is none.";

    private static string? FindProblem(PropertyMap properties, ImmutableArray<PropertyDefinition> definitions, string owner)
    {
        foreach (var definition in definitions)
        {
            if (!properties.TryGetValue(definition.Name, out var value))
            {
                if (definition.Required)
                {
                    return $"{owner} needs the property '{definition.Name}' ({definition.Type}).";
                }
            }
            else if (!IsOfType(value, definition.Type))
            {
                return $"the property '{definition.Name}' of {owner} is a {definition.Type}, and '{PropertyFormat.ToText(value)}' is none.";
            }
            else if (!definition.Values.IsEmpty && !definition.Values.Contains((string)value))
            {
                return $"the property '{definition.Name}' of {owner} is one of {string.Join(", ", definition.Values)}, not '{value}'.";
            }
        }

        return null;
    }

    private static bool IsOfType(object value, string type) => type switch
    {
        "string" => value is string,
        "string[]" => value is IReadOnlyList<object> list && list.All(item => item is string),
        "boolean" => value is bool,
        "long" => value is long,
        "double" => value is double or long,
        _ => value is DateOnly,
    };
}
