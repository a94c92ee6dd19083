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
    [JsonConverter(typeof(LemmaRulesConverter))]
    public required LemmaRule[] LemmaRules { get; init; }

    [JsonPropertyName("deprel")]
    public required string[] Relations { get; init; }

    [JsonPropertyName("names")]
    public required string[] NameTags { get; init; }

    public static LabelInventory Parse(string json) =>
        JsonSerializer.Deserialize<LabelInventory>(json) ?? throw new JsonException("The inventory of labels is empty.");

    private sealed class LemmaRulesConverter : JsonConverter<LemmaRule[]>
    {
        public override LemmaRule[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            [.. JsonSerializer.Deserialize<string[]>(ref reader)!.Select(LemmaRule.Parse)];

        public override void Write(Utf8JsonWriter writer, LemmaRule[] value, JsonSerializerOptions options) => throw new NotSupportedException();
    }
}
