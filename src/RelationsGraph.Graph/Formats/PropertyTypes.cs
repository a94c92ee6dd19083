using System.Runtime.CompilerServices;

namespace RelationsGraph.Graph.Formats;

/// <summary>Which properties a set of nodes or edges has, and of which types their values are.</summary>
internal sealed class PropertyTypes
{
    private readonly SortedDictionary<string, Property> _properties = new(StringComparer.Ordinal);
    private string[] _shape = [];
    private Property[] _shapeProperties = [];

    [Flags]
    private enum Kinds
    {
        Text = 1,
        Flag = 2,
        Integer = 4,
        Number = 8,
        Date = 16,
        Other = 32,
    }

    /// <summary>The names, in ordinal order.</summary>
    public IEnumerable<string> Names => _properties.Keys;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(PropertyMap properties)
    {
        // Most elements have the same properties as the one before
        if (!ReferenceEquals(properties.Shape, _shape))
        {
            _shapeProperties = [.. properties.Shape.Select(Find)];
            _shape = properties.Shape;
        }

        var values = properties.ValueSpan;
        for (var i = 0; i < values.Length; i++)
        {
            _shapeProperties[i].Kinds |= KindOf(values[i]);
        }
    }

    /// <summary>Whether all values are dates.</summary>
    public bool AreDates(string name) => _properties[name].Kinds == Kinds.Date;

    /// <summary>Whether there is one type that all values are of, and that a column can have.</summary>
    public bool AreOfOneType(string name) => _properties[name].Kinds is Kinds.Text or Kinds.Flag or Kinds.Integer or Kinds.Number;

    /// <summary>The narrowest type that holds all values: numbers widen to double, other mixtures, lists and dates are text.</summary>
    public AttributeType TypeOf(string name) => _properties[name].Kinds switch
    {
        Kinds.Flag => AttributeType.Flag,
        Kinds.Integer => AttributeType.Integer,
        Kinds.Number or (Kinds.Integer | Kinds.Number) => AttributeType.Number,
        _ => AttributeType.Text,
    };

    private Property Find(string name)
    {
        if (!_properties.TryGetValue(name, out var property))
        {
            _properties.Add(name, property = new Property());
        }

        return property;
    }

    private static Kinds KindOf(object value) => value switch
    {
        string => Kinds.Text,
        double => Kinds.Number,
        long => Kinds.Integer,
        bool => Kinds.Flag,
        DateOnly => Kinds.Date,
        _ => Kinds.Other,
    };

    private sealed class Property
    {
        public Kinds Kinds { get; set; }
    }
}
