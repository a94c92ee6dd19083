using RelationsGraph.Graph;

namespace RelationsGraph.Storage.Sqlite;

/// <summary>Differences of property maps.</summary>
internal static class PropertyChanges
{
    /// <summary>The properties of the later map that the earlier one does not have with the same value.</summary>
    public static PropertyMap Between(PropertyMap earlier, PropertyMap later) => PropertyMap.Of(later
        .Where(property => !earlier.TryGetValue(property.Key, out var before) || !before.Equals(property.Value))
        .Select(property => (property.Key, (object?)property.Value)));

    public static PropertyMap Apply(PropertyMap map, PropertyMap set, IEnumerable<string> removed) =>
        removed.Aggregate(set.Or(map), (changed, name) => changed.With(name, null));
}
