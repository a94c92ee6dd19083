using System.Collections.Immutable;

namespace RelationsGraph.Extraction.Evaluation;

/// <summary>An entity of an annotated document.</summary>
/// <param name="Name">The canonical name, by which relations point at it.</param>
/// <param name="Label">The node label.</param>
/// <param name="Aliases">Other names.</param>
/// <param name="Code">The ISO 3166 alpha-3 code of a country, or null.</param>
public sealed record AnnotatedEntity(string Name, string Label, ImmutableArray<string> Aliases, string? Code)
{
    /// <summary>The node's identifier in the graph, or null where people annotated it.</summary>
    public string? Id { get; init; }
}
