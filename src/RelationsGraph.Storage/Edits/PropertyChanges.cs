using System.Collections.Immutable;
using RelationsGraph.Graph;

namespace RelationsGraph.Storage.Edits;

/// <summary>Differences of property maps.</summary>
internal static class PropertyChanges
{
    /// <summary>The properties of the later map that the earlier one does not have with the same value.</summary>
    public static PropertyMap Between(PropertyMap earlier, PropertyMap later) => PropertyMap.Of(later
        .Where(property => !earlier.TryGetValue(property.Key, out var before) || !before.Equals(property.Value))
        .Select(property => (property.Key, (object?)property.Value)));

    /// <summary>The names that are taken away, where some were before and others are set and taken away after.</summary>
    public static ImmutableArray<string> Join(ImmutableArray<string> earlier, PropertyMap set, ImmutableArray<string> removed) =>
        [.. earlier.Where(name => !set.ContainsKey(name)).Union(removed)];

    /// <summary>The map with properties set and others taken away.</summary>
    public static PropertyMap Apply(PropertyMap map, PropertyMap set, IEnumerable<string> removed) =>
        removed.Aggregate(set.Or(map), (changed, name) => changed.With(name, null));
}
