using System.Collections.Immutable;
using RelationsGraph.Graph;

namespace RelationsGraph.Storage.Sqlite;

/// <summary>What queries made of an edge, apart from what the articles tell of it.</summary>
/// <param name="Kind">How it relates to what the articles tell.</param>
/// <param name="Properties">The properties that it sets, whatever the tellings say.</param>
/// <param name="RemovedProperties">The properties that it takes away, from all tellings.</param>
internal sealed record EdgeEdit(EditKind Kind, PropertyMap Properties, ImmutableArray<string> RemovedProperties)
{
    /// <summary>The edit that makes an edge what is wanted; null where none is needed.</summary>
    /// <param name="told">What the articles tell; null where they tell nothing.</param>
    /// <param name="earlier">The kind of the edit before this one.</param>
    /// <param name="wanted">What the edge is to be; null where it is to be gone.</param>
    public static EdgeEdit? Between(Edge? told, EditKind? earlier, Edge? wanted)
    {
        if (wanted is null)
        {
            return told is null ? null : new EdgeEdit(EditKind.Delete, PropertyMap.Empty, []);
        }

        if (told is null || earlier is EditKind.Delete or EditKind.Replace)
        {
            return new EdgeEdit(told is null ? EditKind.Create : EditKind.Replace, wanted.Identity, []);
        }

        var kept = NamesIn(wanted).ToHashSet(StringComparer.Ordinal);
        var removed = NamesIn(told).Distinct(StringComparer.Ordinal).Where(name => !kept.Contains(name)).ToImmutableArray();
        if (earlier == EditKind.Create)
        {
            return new EdgeEdit(EditKind.Create, wanted.Identity, removed);
        }

        var changed = PropertyChanges.Between(told.Identity, wanted.Identity);
        return changed.Count == 0 && removed.IsEmpty ? null : new EdgeEdit(EditKind.Amend, changed, removed);
    }

    /// <summary>The edge as it is with the edit; null where there is none.</summary>
    /// <param name="bare">The edge without properties, for where the articles tell nothing or nothing that counts.</param>
    /// <param name="told">What the articles tell; null where they tell nothing.</param>
    public Edge? Apply(Edge bare, Edge? told)
    {
        if (Kind == EditKind.Delete || (Kind == EditKind.Amend && told is null))
        {
            return null;
        }

        var edge = Kind == EditKind.Replace || told is null ? bare : told;
        edge = RemovedProperties.Aggregate(edge, (changed, name) => Set(changed, name, null));
        return Properties.Aggregate(edge, (changed, property) => Set(changed, property.Key, property.Value));
    }

    // What was set while no article told of the edge may be worked out now
    private static Edge Set(Edge edge, string name, object? value) => edge.IsWorkedOut(name) ? edge : edge.With(name, value);

    private static IEnumerable<string> NamesIn(Edge edge) => edge.Identity.Keys.Concat(edge.Evidence.SelectMany(telling => telling.Properties.Keys));
}
