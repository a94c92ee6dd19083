using RelationsGraph.Cypher.Parsing;

namespace RelationsGraph.Cypher.Binding;

/// <summary>What all parts of one query share: slots, names to be resolved against the graph, subqueries to be planned.</summary>
internal sealed class Frame
{
    private readonly Dictionary<string, int> _labels = new(StringComparer.Ordinal);

    /// <summary>The procedures that can be called, by name.</summary>
    public required IReadOnlyDictionary<string, CypherProcedure> Procedures { get; init; }

    public int Width { get; private set; }

    /// <summary>The first clause that writes; null where the query only reads.</summary>
    public (string Keyword, SourceSpan Span)? FirstWrite { get; set; }

    public List<string> Labels { get; } = [];

    public List<BoundQuery> Subqueries { get; } = [];

    public List<(string Name, SourceSpan Span)> LabelUses { get; } = [];

    public List<(string Name, SourceSpan Span)> TypeUses { get; } = [];

    public List<(string Name, SourceSpan Span)> PropertyUses { get; } = [];

    public Dictionary<string, SourceSpan> Parameters { get; } = new(StringComparer.Ordinal);

    public BoundVariable NewVariable(string name, StaticType type) => new(name, type, Width++);

    /// <summary>A variable that the user cannot name.</summary>
    public BoundVariable NewAnonymous(StaticType type, string purpose) => NewVariable($" {purpose}{Width}", type);

    /// <summary>The number under which <c>QueryContext</c> keeps the nodes with a label.</summary>
    public int NumberOfLabel(string label)
    {
        if (!_labels.TryGetValue(label, out var number))
        {
            number = Labels.Count;
            _labels.Add(label, number);
            Labels.Add(label);
        }

        return number;
    }

    /// <summary>Binds what may well be new to the graph: its names are none to warn of.</summary>
    public T WithoutUses<T>(Func<T> bind)
    {
        var (labels, types, properties) = (LabelUses.Count, TypeUses.Count, PropertyUses.Count);
        var bound = bind();
        LabelUses.RemoveRange(labels, LabelUses.Count - labels);
        TypeUses.RemoveRange(types, TypeUses.Count - types);
        PropertyUses.RemoveRange(properties, PropertyUses.Count - properties);
        return bound;
    }

    public int AddSubquery(BoundQuery query)
    {
        Subqueries.Add(query);
        return Subqueries.Count - 1;
    }
}
