using System.Collections.Immutable;
using System.Text.Json;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>Which nodes and edges an article speaks of: what is needed to take it out again. Kept at the node of the article.</summary>
/// <param name="Nodes">Identifiers, each with the hash of what the article says of the node.</param>
/// <param name="Edges">Where the edges are.</param>
internal sealed record ContributionIndex(ImmutableArray<(string Id, string Hash)> Nodes, ImmutableArray<EdgePlace> Edges)
{
    /// <summary>Speaks of nothing.</summary>
    public static ContributionIndex Empty { get; } = new([], []);

    /// <summary>The text: <c>{"nodes": {id: hash}, "edges": [[type, source, target, key]]}</c>.</summary>
    public string ToJson() => RecordJson.Write(this, static (json, index) =>
    {
        json.WriteStartObject("nodes"u8);
        foreach (var (id, hash) in index.Nodes)
        {
            json.WriteString(id, hash);
        }

        json.WriteEndObject();
        json.WriteStartArray("edges"u8);
        foreach (var edge in index.Edges)
        {
            json.WriteStartArray();
            json.WriteStringValue(edge.Type);
            json.WriteStringValue(edge.SourceId);
            json.WriteStringValue(edge.TargetId);
            json.WriteStringValue(edge.Key);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    });

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The text is something else.</exception>
    public static ContributionIndex Parse(string json)
    {
        try
        {
            if (JsonSerializer.Deserialize<Content>(json, Options) is { Nodes: { } nodes, Edges: { } edges } && Array.TrueForAll(edges, edge => edge.Length == 4))
            {
                return new ContributionIndex(
                    [.. nodes.Select(node => (node.Key, node.Value))], [.. edges.Select(edge => new EdgePlace(edge[0], edge[1], edge[2], edge[3]))]);
            }
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException(Unreadable, exception);
        }

        throw new InvalidDataException(Unreadable);
    }

    private const string Unreadable = "The list of what an article contributes is not of the form that relgraph writes.";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    private sealed record Content(Dictionary<string, string>? Nodes, string[][]? Edges);
}
