using System.Collections.Immutable;
using RelationsGraph.Graph;

namespace RelationsGraph.Storage.Edits;

/// <summary>What queries made of an edge, apart from what the articles tell of it.</summary>
/// <param name="Kind">How it relates to what the articles tell.</param>
/// <param name="Properties">The properties that it sets, whatever the tellings say.</param>
/// <param name="RemovedProperties">The properties that it takes away, from all tellings.</param>
internal sealed record EdgeEdit(EditKind Kind, PropertyMap Properties, ImmutableArray<string> RemovedProperties)
{
    /// <summary>Whether it changes nothing.</summary>
    public bool IsEmpty => Kind == EditKind.Amend && Properties.Count == 0 && RemovedProperties.IsEmpty;

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

        var edit = new EdgeEdit(EditKind.Amend, PropertyChanges.Between(told.Identity, wanted.Identity), removed);
        return edit.IsEmpty ? null : edit;
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

    /// <summary>This edit and, on top of it, one that was made elsewhere.</summary>
    public EdgeEdit Then(EdgeEdit later)
    {
        if (EditKinds.Join(Kind, later.Kind) is not { } kind)
        {
            return later.Kind == EditKind.Amend ? this : later;
        }

        return new EdgeEdit(
            kind,
            PropertyChanges.Apply(Properties, later.Properties, later.RemovedProperties),
            PropertyChanges.Join(RemovedProperties, later.Properties, later.RemovedProperties));
    }

    // What was set while no article told of the edge may be worked out now
    private static Edge Set(Edge edge, string name, object? value) => edge.IsWorkedOut(name) ? edge : edge.With(name, value);

    private static IEnumerable<string> NamesIn(Edge edge) => edge.Identity.Keys.Concat(edge.Evidence.SelectMany(telling => telling.Properties.Keys));
}
