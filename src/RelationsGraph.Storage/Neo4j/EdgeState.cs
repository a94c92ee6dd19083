using RelationsGraph.Graph;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>What all articles tell of an edge.</summary>
internal sealed class EdgeState(EdgePlace place)
{
    // What no article tells was written by others, and stays
    private const string NoArticle = "";

    private readonly SortedDictionary<string, string> _told = new(StringComparer.Ordinal);

    public EdgePlace Place => place;

    public bool IsEmpty => _told.Count == 0;

    /// <summary>The articles in ordinal order, for <c>_articles</c>.</summary>
    public List<object?> Articles => [.. _told.Keys];

    /// <summary>What they tell, for <c>_told</c>.</summary>
    public List<object?> Told => [.. _told.Values];

    /// <summary>Reads the books of a relationship.</summary>
    public static EdgeState Read(EdgePlace place, object? articles, object? told, IReadOnlyDictionary<string, object?>? properties)
    {
        var state = new EdgeState(place);
        if (articles is IReadOnlyList<object?> ids && told is IReadOnlyList<object?> texts && ids.Count == texts.Count)
        {
            for (var i = 0; i < ids.Count; i++)
            {
                state.Add((string)ids[i]!, (string)texts[i]!);
            }
        }
        else if (properties is not null)
        {
            var identity = NativeProperties.ToProperties(properties, PropertyKeys.Key);
            state.Add(NoArticle, RecordJson.OfEdge(new Edge(place.Key, place.Type, place.SourceId, place.TargetId, identity, [])));
        }

        return state;
    }

    public void Add(string articleId, string telling) => _told[articleId] = telling;

    public void Add(EdgeState other)
    {
        foreach (var (article, telling) in other._told)
        {
            Add(article, telling);
        }
    }

    public void Remove(string articleId) => _told.Remove(articleId);

    /// <summary>What one article tells, or null.</summary>
    public Edge? ToldBy(string articleId) => _told.TryGetValue(articleId, out var telling) ? Read(articleId, telling) : null;

    /// <summary>The edge that all of them together tell.</summary>
    public Edge Merge() => Edge.MergeAll([.. _told.Select(pair => Read(pair.Key, pair.Value))]);

    private Edge Read(string articleId, string telling) => RecordJson.ToEdge(place.Key, place.Type, place.SourceId, place.TargetId, articleId, telling);
}
