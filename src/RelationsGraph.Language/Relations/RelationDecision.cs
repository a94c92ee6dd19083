using System.Text.Json.Serialization;

namespace RelationsGraph.Language.Relations;

/// <summary>
/// How far what the network says of a pair is to be believed: a logistic regression, fitted on articles that it did not learn from, so
/// that its probabilities are shares of right relations. <c>tools/training/decide_relations.py</c> describes the features.
/// </summary>
public sealed record RelationDecision
{
    /// <summary>The probability from which on a relation counts as said.</summary>
    [JsonPropertyName("threshold")]
    public required double Threshold { get; init; }

    /// <summary>What is added for every pair.</summary>
    [JsonPropertyName("offset")]
    public required double Offset { get; init; }

    /// <summary>What each feature is multiplied by; those that are not named count nothing.</summary>
    [JsonPropertyName("features")]
    public required IReadOnlyDictionary<string, double> Features { get; init; }

    /// <summary>What is added for each type of relation.</summary>
    [JsonPropertyName("types")]
    public required IReadOnlyDictionary<string, double> Types { get; init; }
}
