using System.Collections.Immutable;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Cypher.Values;
using RelationsGraph.Graph;

namespace RelationsGraph.Cypher.Execution;

/// <summary>Writes to the graph of a query, where the query may.</summary>
/// <remarks>
/// What can only be judged when all is written (are the relationships of deleted nodes gone too, does all keep to the vocabulary) is left
/// to <see cref="Verify"/>.
/// </remarks>
internal sealed class GraphWriter
{
    private readonly QueryContext _context;
    private readonly ElementNames _names;
    private readonly CypherOptions _options;
    private string[] _propertyNames = [];
    private object[] _propertyValues = [];

    public GraphWriter(QueryContext context, CypherOptions options)
    {
        _context = context;
        _options = options;
        _names = new ElementNames(context, options.Schema);
    }

    private GraphDraft Draft => _context.Graph.Write();

    /// <summary>Adds a node; its position.</summary>
    public int CreateNode(ImmutableArray<string> labels, MapValue properties, SourceSpan span)
    {
        _context.Hold(1);
        var stored = PropertiesOf(properties, IdentifierNames.Node, span);
        var id = _names.ForNode(GivenName(properties, IdentifierNames.Node, span), labels, stored, span);
        return Draft.CreateNode(id, labels, stored, span);
    }

    /// <summary>Adds an edge; its position.</summary>
    public int CreateEdge(string type, int source, int target, MapValue properties, SourceSpan span)
    {
        _context.Hold(1);
        var (from, to) = (_context.NodeOf(Value.OfNode(source), span), _context.NodeOf(Value.OfNode(target), span));
        if (_names.IsReversed(type, from, to))
        {
            (source, target, from, to) = (target, source, to, from);
        }

        var stored = PropertiesOf(properties, IdentifierNames.Edge, span);
        var key = _names.ForEdge(GivenName(properties, IdentifierNames.Edge, span), type, from, to, stored, span);
        return Draft.CreateEdge(new Edge(key, type, from.Id, to.Id, stored, []), source, target, span);
    }

    /// <summary>Sets a property of a node or an edge, or takes it away where the value is null.</summary>
    public void SetProperty(in Value element, string key, in Value value, SourceSpan span)
    {
        if (IsIdentifier(element, key, span))
        {
            CheckIdentifier(element, key, value, span);
            return;
        }

        var property = PropertyValue.Of(value, key, _context, span);
        if (element.IsNode)
        {
            Change(element.AsPosition, span, draft => draft.Properties = draft.Properties.With(key, property));
        }
        else
        {
            Change(element.AsPosition, span, edge => SetProperty(edge, key, property, span));
        }
    }

    /// <summary>Sets the properties in a map; the others stay or go.</summary>
    public void SetProperties(in Value element, MapValue map, bool keepsOthers, SourceSpan span)
    {
        RequireElement(element, span);
        if (!keepsOthers)
        {
            var kept = map.Keys.ToHashSet(StringComparer.Ordinal);
            var edge = element.IsNode ? null : _context.EdgeOf(element, span);
            var properties = edge?.Properties ?? _context.NodeOf(element, span).Properties;
            foreach (var key in properties.Keys.Where(key => !kept.Contains(key) && edge?.IsWorkedOut(key) != true))
            {
                SetProperty(element, key, Value.Null, span);
            }
        }

        foreach (var (key, value) in map.Entries)
        {
            SetProperty(element, key, value, span);
        }
    }

    /// <summary>Puts labels on a node, or takes them off.</summary>
    public void ChangeLabels(in Value node, ImmutableArray<string> labels, bool isRemoving, SourceSpan span)
    {
        if (!node.IsNode)
        {
            throw _context.TypeError("InvalidArgumentType", $"Only a node has labels, but this is {node.Noun}.", span);
        }

        Change(node.AsPosition, span, draft =>
        {
            if (isRemoving)
            {
                draft.RemoveLabels(labels);
            }
            else
            {
                draft.AddLabels(labels);
            }
        });
    }

    /// <summary>Deletes a node; deleting it again does nothing.</summary>
    public void DeleteNode(int node, bool isDetaching, SourceSpan span)
    {
        if (_context.Graph.IsDeletedNode(node))
        {
            return;
        }

        if (isDetaching)
        {
            int[] edges = [.. _context.Graph.OutEdges(node), .. _context.Graph.InEdges(node)];
            Array.Reverse(edges);
            foreach (var edge in edges)
            {
                _context.CheckCancelled();
                DeleteEdge(edge, span);
            }
        }

        Draft.DeleteNode(node, span);
    }

    /// <summary>Deletes an edge; deleting it again does nothing.</summary>
    public void DeleteEdge(int edge, SourceSpan span)
    {
        if (!_context.Graph.IsDeletedEdge(edge))
        {
            Draft.DeleteEdge(edge, span);
        }
    }

    /// <summary>Checks what can only be checked when all is written.</summary>
    /// <exception cref="CypherException">The graph would not hold together, or not keep to the vocabulary.</exception>
    public void Verify()
    {
        if (_context.Graph.Draft is not { } draft)
        {
            return;
        }

        foreach (var (position, node) in draft.Nodes.Where(pair => pair.Value.IsDeleted))
        {
            var left = draft.OutEdges(position).Length + draft.InEdges(position).Length;
            if (left > 0)
            {
                throw _context.Error(
                    CypherErrorKind.ConstraintVerificationFailed,
                    "DeleteConnectedNode",
                    $"{node.ToNode()} still has {left} {(left == 1 ? "relationship" : "relationships")}; DETACH DELETE takes them with it.",
                    node.Span);
            }
        }

        if (_options.Schema is { } schema)
        {
            new SchemaCheck(_context, schema).Run(draft);
        }
    }

    private void Change(int node, SourceSpan span, Action<NodeDraft> change)
    {
        _context.NodeOf(Value.OfNode(node), span);
        Draft.ChangeNode(node, span, change);
    }

    private void Change(int edge, SourceSpan span, Func<Edge, Edge> change)
    {
        _context.EdgeOf(Value.OfEdge(edge), span);
        Draft.ChangeEdge(edge, span, change);
    }

    private Edge SetProperty(Edge edge, string key, object? property, SourceSpan span) => edge.IsWorkedOut(key)
        ? throw _context.Error(
            CypherErrorKind.ArgumentError,
            "WorkedOutProperty",
            $"The property '{key}' is worked out from the articles that tell of the relationship; it cannot be set.",
            span)
        : edge.With(key, property);

    private void RequireElement(in Value element, SourceSpan span)
    {
        if (!element.IsNode && !element.IsEdge)
        {
            throw _context.TypeError(
                "InvalidArgumentType", $"Only nodes and relationships have properties to set, but this is {element.Noun}.", span);
        }
    }

    /// <summary>Whether a property is not one of the element's own but stands for its identifier or key.</summary>
    private bool IsIdentifier(in Value element, string key, SourceSpan span)
    {
        RequireElement(element, span);
        return _context.ExposesIdentifiers && (element.IsNode
            ? key == IdentifierNames.Node && !_context.NodeOf(element, span).Properties.ContainsKey(key)
            : key == IdentifierNames.Edge && !_context.EdgeOf(element, span).Properties.ContainsKey(key));
    }

    private void CheckIdentifier(in Value element, string key, in Value value, SourceSpan span)
    {
        var known = element.IsNode ? _context.NodeOf(element, span).Id : _context.EdgeOf(element, span).Key;
        if (!value.IsString || value.AsString != known)
        {
            throw _context.Error(
                CypherErrorKind.ArgumentError,
                "IdentifierChange",
                $"'{key}' is '{known}' and stays so, for it names the element; create another one instead.",
                span);
        }
    }

    /// <summary>The identifier or key that the user gives an element; null where it is to be made.</summary>
    private string? GivenName(MapValue properties, string name, SourceSpan span)
    {
        if (!_context.ExposesIdentifiers || properties.Get(name) is not { IsNull: false } given)
        {
            return null;
        }

        return given is { IsString: true, AsString.Length: > 0 }
            ? given.AsString
            : throw _context.TypeError(
                "InvalidArgumentType", $"'{name}' names the element, so it must be a String that is not empty, but this is {given.Noun}.", span);
    }

    private PropertyMap PropertiesOf(MapValue properties, string identifier, SourceSpan span)
    {
        if (_propertyValues.Length < properties.Count)
        {
            (_propertyNames, _propertyValues) = (new string[properties.Count], new object[properties.Count]);
        }

        var count = 0;
        for (var i = 0; i < properties.Count; i++)
        {
            var name = properties.KeySpan[i];
            if ((!_context.ExposesIdentifiers || name != identifier)
                && PropertyValue.Of(properties.ValueSpan[i], name, _context, span) is { } value)
            {
                (_propertyNames[count], _propertyValues[count]) = (name, value);
                count++;
            }
        }

        return PropertyMap.Of(_propertyNames.AsSpan(0, count), _propertyValues.AsSpan(0, count));
    }
}
