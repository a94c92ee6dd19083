using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace RelationsGraph.Graph;

/// <summary>Gathers the positions that have a name, for each name.</summary>
internal sealed class NameGroups
{
    private readonly Dictionary<string, List<int>> _groups = new(StringComparer.Ordinal);

    public void Add(string name, int position)
    {
        ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(_groups, name, out _);
        (group ??= []).Add(position);
    }

    /// <summary>The positions by name, in the order in which they were added.</summary>
    public Dictionary<string, ImmutableArray<int>> ToDictionary() =>
        _groups.ToDictionary(group => group.Key, group => group.Value.ToImmutableArray(), StringComparer.Ordinal);
}
