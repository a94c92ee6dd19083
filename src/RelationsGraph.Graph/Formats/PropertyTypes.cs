namespace RelationsGraph.Graph.Formats;

/// <summary>Which properties a set of nodes or edges has, and of which types their values are.</summary>
internal sealed class PropertyTypes
{
    private readonly SortedDictionary<string, HashSet<Type>> _types = new(StringComparer.Ordinal);

    /// <summary>The names, in ordinal order.</summary>
    public IEnumerable<string> Names => _types.Keys;

    public void Add(PropertyMap properties)
    {
        foreach (var (name, value) in properties)
        {
            if (!_types.TryGetValue(name, out var types))
            {
                _types.Add(name, types = []);
            }

            types.Add(value.GetType());
        }
    }

    /// <summary>Whether all values are dates.</summary>
    public bool AreDates(string name) => _types[name].All(type => type == typeof(DateOnly));

    /// <summary>The narrowest type that holds all values: numbers widen to double, other mixtures, lists and dates are text.</summary>
    public AttributeType TypeOf(string name)
    {
        var types = _types[name];
        return types.All(type => type == typeof(bool)) ? AttributeType.Flag
            : types.All(type => type == typeof(long)) ? AttributeType.Integer
            : types.All(type => type == typeof(long) || type == typeof(double)) ? AttributeType.Number
            : AttributeType.Text;
    }
}
