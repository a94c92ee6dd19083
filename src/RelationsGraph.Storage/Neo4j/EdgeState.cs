using RelationsGraph.Graph;
using RelationsGraph.Storage.Edits;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>What all articles tell of an edge.</summary>
internal sealed class EdgeState(EdgePlace place)
{
    // What no article tells was written by others, and stays
    private const string NoArticle = "";

    // In ordinal order of the articles
    private readonly List<ToldEdge> _told = new(1);

    public EdgePlace Place => place;

    public bool IsEmpty => _told.Count == 0;

    /// <summary>Whether the relationship has books: an article tells of it, or has told.</summary>
    public bool IsTold { get; private set; }

    /// <summary>What queries on another store changed in what articles tell; null where nothing.</summary>
    public EdgeEdit? Edit { get; private set; }

    /// <summary>What others wrote before any article told of it, or null.</summary>
    public Edge? Written => ToldBy(NoArticle);

    /// <summary>The articles in ordinal order, for <c>_articles</c>.</summary>
    public object?[] Articles => Each(static told => told.ArticleId);

    /// <summary>What they tell, for <c>_told</c>.</summary>
    public object?[] Told => Each(static told => told.Json);

    /// <summary>Reads the books of a relationship.</summary>
    public static EdgeState Read(EdgePlace place, object? articles, object? told, object? edited, IReadOnlyDictionary<string, object?>? properties)
    {
        var state = new EdgeState(place);
        if (articles is IReadOnlyList<object?> ids && told is IReadOnlyList<object?> texts && ids.Count == texts.Count)
        {
            for (var i = 0; i < ids.Count; i++)
            {
                state.Put(new ToldEdge((string)ids[i]!, (string)texts[i]!));
            }

            state.IsTold = true;
            state.Edit = edited is string edit ? RecordJson.ToEdit(edit) : null;
        }
        else if (properties is not null)
        {
            var identity = NativeProperties.ToProperties(properties, PropertyKeys.Key).With(PropertyNames.Confirms, null); // worked out of the whole
            state.Add(NoArticle, EdgeTelling.Of(NoArticle, new Edge(place.Key, place.Type, place.SourceId, place.TargetId, identity, [])));
        }

        return state;
    }

    public void Add(string articleId, EdgeTelling telling) => Put(new ToldEdge(articleId, telling.Json) { Edge = telling.Edge });

    public void Add(EdgeState other) => other._told.ForEach(Put);

    public void Remove(string articleId)
    {
        if (Find(articleId) is >= 0 and var found)
        {
            _told.RemoveAt(found);
        }
    }

    /// <summary>Changes something, whatever articles tell.</summary>
    public void Amend(EdgeEdit edit) => Edit = Edit?.Then(edit) ?? edit;

    /// <summary>What one article tells, or null.</summary>
    public Edge? ToldBy(string articleId) => Find(articleId) is >= 0 and var found ? EdgeOf(_told[found]) : null;

    /// <summary>The edge that all of them together tell, as it was changed.</summary>
    public Edge Merge()
    {
        var told = _told.Count == 1 ? EdgeOf(_told[0]) : Edge.MergeAll([.. _told.Select(EdgeOf)]);
        return Edit?.Apply(told, told) ?? told;
    }

    private object?[] Each(Func<ToldEdge, string> select)
    {
        var values = new object?[_told.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = select(_told[i]);
        }

        return values;
    }

    private void Put(ToldEdge told)
    {
        var found = Find(told.ArticleId);
        if (found >= 0)
        {
            _told[found] = told;
        }
        else
        {
            _told.Insert(~found, told);
        }
    }

    // What comes from the database comes in order; else the complement of where it would be
    private int Find(string articleId)
    {
        var (first, last) = (0, _told.Count - 1);
        var middle = last;
        while (first <= last)
        {
            var order = string.CompareOrdinal(_told[middle].ArticleId, articleId);
            if (order == 0)
            {
                return middle;
            }

            (first, last) = order < 0 ? (middle + 1, last) : (first, middle - 1);
            middle = (first + last) / 2;
        }

        return ~first;
    }

    private Edge EdgeOf(ToldEdge told) =>
        told.Edge ??= RecordJson.ToEdge(place.Key, place.Type, place.SourceId, place.TargetId, told.ArticleId, told.Json);
}
