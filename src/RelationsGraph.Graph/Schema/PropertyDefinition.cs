using System.Collections.Immutable;

namespace RelationsGraph.Graph.Schema;

/// <summary>A property that nodes or edges may have.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">One of <c>string</c>, <c>string[]</c>, <c>boolean</c>, <c>long</c>, <c>double</c>, <c>date</c>.</param>
/// <param name="Required">Whether it is always there.</param>
/// <param name="Unit">The unit of a number, or null.</param>
/// <param name="Values">The values it may take, or none where any will do.</param>
/// <param name="Description">What it says.</param>
public sealed record PropertyDefinition(
    string Name, string Type, bool Required, string? Unit, ImmutableArray<string> Values, string Description);
