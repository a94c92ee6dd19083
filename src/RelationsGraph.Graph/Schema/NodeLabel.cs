using System.Collections.Immutable;

namespace RelationsGraph.Graph.Schema;

/// <summary>A kind of node that the vocabulary allows.</summary>
/// <param name="Name">The label, such as <c>Country</c>.</param>
/// <param name="Description">What carries it.</param>
/// <param name="Properties">The properties that such a node may have.</param>
public sealed record NodeLabel(string Name, string Description, ImmutableArray<PropertyDefinition> Properties);
