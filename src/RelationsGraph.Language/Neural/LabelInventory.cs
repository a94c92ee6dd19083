using System.Text.Json;
using System.Text.Json.Serialization;

namespace RelationsGraph.Language.Neural;

/// <summary>The labels of each task, in the order of a model's scores; a model file carries its own.</summary>
internal sealed record LabelInventory
{
    [JsonPropertyName("upos")]
    public required string[] Upos { get; init; }

    [JsonPropertyName("xpos")]
    public required string[] Xpos { get; init; }

    [JsonPropertyName("feats")]
    public required string[] Features { get; init; }

    [JsonPropertyName("lemma")]
    public required string[] LemmaRules { get; init; }

    [JsonPropertyName("deprel")]
    public required string[] Relations { get; init; }

    [JsonPropertyName("names")]
    public required string[] NameTags { get; init; }

    public static LabelInventory Parse(string json) =>
        JsonSerializer.Deserialize<LabelInventory>(json) ?? throw new JsonException("The inventory of labels is empty.");
}
