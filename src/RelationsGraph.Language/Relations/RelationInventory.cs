using System.Text.Json;
using System.Text.Json.Serialization;

namespace RelationsGraph.Language.Relations;

/// <summary>The numbers that a model of relations reads and writes, by name; its file carries them.</summary>
internal sealed record RelationInventory
{
    [JsonPropertyName("types")]
    public required string[] Types { get; init; }

    [JsonPropertyName("features")]
    public required string[] Features { get; init; }

    [JsonPropertyName("relations")]
    public required string[] Relations { get; init; }

    [JsonPropertyName("xpos")]
    public required string[] Tags { get; init; }

    [JsonPropertyName("arcs")]
    public required string[] Arcs { get; init; }

    [JsonPropertyName("labels")]
    public required string[] Labels { get; init; }

    [JsonPropertyName("kinds")]
    public required string[] Kinds { get; init; }

    [JsonPropertyName("decision")]
    public required RelationDecision Decision { get; init; }

    public static RelationInventory Parse(string json) =>
        JsonSerializer.Deserialize<RelationInventory>(json) ?? throw new JsonException("The inventory is empty.");
}
