using System.Buffers;
using System.Text;
using RelationsGraph.Graph;
using RelationsGraph.Graph.Temporal;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>Properties as Neo4j holds them: dates as dates, numbers as numbers, so that its users can ask for them.</summary>
/// <remarks>
/// Neo4j has no list of values of several types, no empty property name and no lone surrogate. A list of that kind becomes text, such a
/// name is left out, and such a surrogate becomes U+FFFD.
/// </remarks>
internal static class NativeProperties
{
    // Half of a pair, or a whole one: text without any needs no closer look
    private static readonly SearchValues<char> Surrogates = SearchValues.Create([.. Enumerable.Range(0xD800, 0x800).Select(code => (char)code)]);

    /// <summary>Whether a property of the name can be held.</summary>
    /// <param name="name">The name.</param>
    /// <param name="ownName">The name of the property that is no property of the graph: <c>id</c> or <c>key</c>.</param>
    public static bool IsStorable(string name, string ownName) =>
        name.Length > 0 && name != ownName && !PropertyKeys.IsInternal(name) && !name.Contains('\0', StringComparison.Ordinal) && IsWellFormed(name);

    /// <summary>Whether the same properties can be read back.</summary>
    public static bool AreExact(PropertyMap properties, string ownName)
    {
        foreach (var (name, value) in properties)
        {
            if (!IsStorable(name, ownName) || !IsExact(value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the same value can be read back.</summary>
    public static bool IsExact(object value) => value switch
    {
        string text => IsWellFormed(text),
        IReadOnlyList<object> list => IsOfOneType(list) && list.All(IsExact),
        _ => TemporalValue.IsExact(value),
    };

    /// <summary>The value of a property for a driver.</summary>
    public static object ToValue(object value) => value switch
    {
        string text => IsWellFormed(text) ? text : Replace(text),
        bool or long or double or DateOnly => value,
        IReadOnlyList<object> list when list.All(item => item is string text && IsWellFormed(text)) => list,
        IReadOnlyList<object> list when !IsOfOneType(list) || list.Any(item => item is Duration && !TemporalValue.IsExact(item)) =>
            PropertyFormat.ToText(Replace(list)),
        IReadOnlyList<object> list => list.Select(ToValue).ToList(),
        _ => TemporalValue.ToServer(value),
    };

    /// <summary>The properties of a node or relationship of the server, without those in which the store keeps its books.</summary>
    /// <param name="values">The values.</param>
    /// <param name="ownName">The name of the property that is no property of the graph: <c>id</c> or <c>key</c>.</param>
    public static PropertyMap ToProperties(IReadOnlyDictionary<string, object?> values, string ownName) => PropertyMap.Of(values
        .Where(pair => pair.Value is not null && pair.Key != ownName && !PropertyKeys.IsInternal(pair.Key))
        .Select(pair => (pair.Key, ToProperty(pair.Value))));

    /// <summary>A value of a query's parameter, which may be a map or null too, as a value for a driver.</summary>
    public static object? ToParameter(object? value) => value switch
    {
        null or string => value,
        IReadOnlyDictionary<string, object?> map => map.ToDictionary(pair => pair.Key, pair => ToParameter(pair.Value), StringComparer.Ordinal),
        IEnumerable<object?> list => list.Select(ToParameter).ToList(),
        _ => TemporalValue.ToServer(value),
    };

    private static bool IsOfOneType(IReadOnlyList<object> list) => list.All(item => item.GetType() == list[0].GetType());

    private static List<object> Replace(IReadOnlyList<object> list) => [.. list.Select(item => item is string text ? Replace(text) : item)];

    private static string Replace(string text) => string.Concat(text.EnumerateRunes()); // enumerating gives U+FFFD for each

    private static bool IsWellFormed(string text)
    {
        if (!text.AsSpan().ContainsAny(Surrogates))
        {
            return true;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !Rune.TryGetRuneAt(text, i++, out _))
            {
                return false;
            }
        }

        return true;
    }

    // Types that no property of ours has can only have been written by others; their text form is the best there is
    private static object? ToProperty(object? value) => value switch
    {
        null or string or bool or long or double or DateOnly => value,
        byte[] bytes => Convert.ToBase64String(bytes),
        IReadOnlyList<object?> list => list.Select(item => ToProperty(item) ?? "").ToList(),
        _ => TemporalValue.FromServer(value),
    };
}
