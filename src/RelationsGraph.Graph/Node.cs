using System.Collections.Immutable;

namespace RelationsGraph.Graph;

/// <summary>A node of the property graph: an entity or an article.</summary>
public sealed class Node
{
    /// <summary>Makes a node; labels are kept once each, in the order given.</summary>
    public Node(string id, IEnumerable<string> labels, PropertyMap properties)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(properties);
        Id = id;
        Labels = [.. labels.Distinct(StringComparer.Ordinal)];
        Properties = properties;
    }

    /// <summary>The identifier, the same for the same entity in every run and store.</summary>
    public string Id { get; }

    /// <summary>The labels: <c>Entity</c>, then the kind of entity.</summary>
    public ImmutableArray<string> Labels { get; }

    /// <summary>Name, aliases, codes.</summary>
    public PropertyMap Properties { get; }

    /// <summary>The kind of entity: the first label other than <c>Entity</c>, or the only label, or the empty text.</summary>
    public string Label => Labels.FirstOrDefault(label => label != EntityLabel) ?? Labels.FirstOrDefault() ?? "";

    /// <summary>The canonical name, or the identifier where there is none.</summary>
    public string Name => Properties.GetText(PropertyNames.Name) ?? Id;

    /// <summary>The label that every node of the vocabulary carries.</summary>
    public const string EntityLabel = "Entity";

    /// <summary>The label of source documents; they tell of relations but take no part in them.</summary>
    public const string ArticleLabel = "Article";

    /// <summary>Makes a node of the vocabulary: <c>Entity</c> and one more label, a name, aliases and other properties.</summary>
    public static Node ForEntity(string id, string label, string name, IEnumerable<string> aliases, PropertyMap? more = null)
    {
        ArgumentNullException.ThrowIfNull(aliases);
        var others = aliases.Where(alias => alias.Length > 0 && alias != name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var properties = PropertyMap.Of((PropertyNames.Name, name), (PropertyNames.Aliases, others.Count > 0 ? others : null));
        return new Node(id, [EntityLabel, label], more is null ? properties : properties.Or(more));
    }

    /// <summary>Joins what two sources say of the same node.</summary>
    /// <remarks>
    /// The result does not depend on the order of joining: labels and lists are united, of two different names the ordinally
    /// smaller stays the name and the other becomes an alias, and of two different other values the smaller one stays.
    /// </remarks>
    /// <exception cref="ArgumentException">The nodes have different identifiers.</exception>
    public static Node Merge(Node first, Node second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.Id != second.Id)
        {
            throw new ArgumentException($"'{first.Id}' and '{second.Id}' are two nodes.");
        }

        if (first.Properties.Equals(second.Properties) && first.Labels.SequenceEqual(second.Labels))
        {
            return first;
        }

        var labels = first.Labels.Union(second.Labels).Order(StringComparer.Ordinal).OrderBy(label => label != EntityLabel);
        return new Node(first.Id, labels, MergeProperties(first.Properties, second.Properties));
    }

    /// <inheritdoc/>
    public override string ToString() => $"({Label} {Name})";

    private static PropertyMap MergeProperties(PropertyMap first, PropertyMap second)
    {
        var merged = new Dictionary<string, object>(first, StringComparer.Ordinal);
        foreach (var (name, value) in second)
        {
            merged[name] = merged.TryGetValue(name, out var known) ? MergeValues(known, value) : value;
        }

        var names = new[] { first, second }.Select(map => map.GetText(PropertyNames.Name)).OfType<string>();
        var aliases = first.GetTexts(PropertyNames.Aliases).Concat(second.GetTexts(PropertyNames.Aliases)).Concat(names)
            .Where(alias => !alias.Equals(merged.GetValueOrDefault(PropertyNames.Name)))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        merged.Remove(PropertyNames.Aliases);
        var rest = PropertyMap.Of(merged.Select(pair => (pair.Key, (object?)pair.Value)));
        return aliases.Count > 0 ? rest.With(PropertyNames.Aliases, aliases) : rest;
    }

    private static object MergeValues(object first, object second)
    {
        if (first is IReadOnlyList<object> some && second is IReadOnlyList<object> others)
        {
            return some.Concat(others).Distinct().OrderBy(PropertyFormat.ToText, StringComparer.Ordinal).ToList();
        }

        return string.CompareOrdinal(PropertyFormat.ToText(first), PropertyFormat.ToText(second)) <= 0 ? first : second;
    }
}
