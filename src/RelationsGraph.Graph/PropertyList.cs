using System.Collections;
using System.Collections.Immutable;

namespace RelationsGraph.Graph;

/// <summary>An immutable list of property values, equal to another with the same values in the same order.</summary>
internal sealed class PropertyList(ImmutableArray<object> items) : IReadOnlyList<object>, IEquatable<PropertyList>
{
    public int Count => items.Length;

    public object this[int index] => items[index];

    public IEnumerator<object> GetEnumerator() => ((IEnumerable<object>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Equals(PropertyList? other) => other is not null && items.SequenceEqual(other);

    public override bool Equals(object? obj) => Equals(obj as PropertyList);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }
}
