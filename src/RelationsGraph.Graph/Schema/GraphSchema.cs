using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace RelationsGraph.Graph.Schema;

/// <summary>The vocabulary of the graph: node labels, relation types, properties and status rules. Immutable.</summary>
/// <remarks>
/// <see cref="Default"/> is the one in <c>graph-schema/</c>, built into the program; <see cref="Load(string)"/> reads another.
/// </remarks>
public sealed partial class GraphSchema
{
    private static readonly Lazy<GraphSchema> LazyDefault = new(() => GraphSchemaReader.Read(new EmbeddedSchemaFiles()));
    private readonly Dictionary<string, RelationType> _relationTypes;
    private readonly Dictionary<string, NodeLabel> _nodeLabels;

    internal GraphSchema(
        ImmutableArray<NodeLabel> nodeLabels,
        ImmutableArray<RelationType> relationTypes,
        ImmutableArray<PropertyDefinition> eventProperties,
        ImmutableArray<PropertyDefinition> edgeProperties,
        ImmutableArray<StatusRule> statusRules,
        string constraints)
    {
        NodeLabels = nodeLabels;
        RelationTypes = relationTypes;
        EventProperties = eventProperties;
        EdgeProperties = edgeProperties;
        StatusRules = statusRules;
        Constraints = constraints;
        _relationTypes = relationTypes.ToDictionary(type => type.Name, StringComparer.Ordinal);
        _nodeLabels = nodeLabels.ToDictionary(label => label.Name, StringComparer.Ordinal);
    }

    /// <summary>The vocabulary that the program comes with.</summary>
    public static GraphSchema Default => LazyDefault.Value;

    /// <summary>The kinds of nodes.</summary>
    public ImmutableArray<NodeLabel> NodeLabels { get; }

    /// <summary>The types of edges.</summary>
    public ImmutableArray<RelationType> RelationTypes { get; }

    /// <summary>The properties of event edges.</summary>
    public ImmutableArray<PropertyDefinition> EventProperties { get; }

    /// <summary>The properties that edges of any type may have.</summary>
    public ImmutableArray<PropertyDefinition> EdgeProperties { get; }

    /// <summary>The rules by which status and negation change codes; the first that applies decides.</summary>
    public ImmutableArray<StatusRule> StatusRules { get; }

    /// <summary>Constraints and indexes for Neo4j, as a Cypher script.</summary>
    public string Constraints { get; }

    /// <summary>Reads the vocabulary in a folder that is laid out like <c>graph-schema/</c>.</summary>
    /// <exception cref="GraphSchemaException">A file is missing or broken.</exception>
    public static GraphSchema Load(string folder) => GraphSchemaReader.Read(new FolderSchemaFiles(folder));

    /// <summary>Finds a relation type by name.</summary>
    public bool TryGetRelationType(string name, [NotNullWhen(true)] out RelationType? type) => _relationTypes.TryGetValue(name, out type);

    /// <summary>Finds a node label by name.</summary>
    public bool TryGetNodeLabel(string name, [NotNullWhen(true)] out NodeLabel? label) => _nodeLabels.TryGetValue(name, out label);

    /// <summary>The relation type of a name.</summary>
    /// <exception cref="ArgumentException">The vocabulary has no such type.</exception>
    public RelationType GetRelationType(string name) => TryGetRelationType(name, out var type)
        ? type
        : throw new ArgumentException($"The vocabulary has no relation type '{name}'.", nameof(name));

    /// <summary>The code of an event of a type with its status and negation applied; null for a state.</summary>
    public EventCode? GetCode(RelationType type, string status, bool negated)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (type.Code is not { } plain)
        {
            return null;
        }

        var rule = StatusRules.FirstOrDefault(rule => rule.AppliesTo(plain, status, negated));
        return rule is null ? plain : rule.Code ?? type.PlannedCode ?? plain;
    }
}
