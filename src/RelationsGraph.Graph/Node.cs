using System.Collections.Immutable;

namespace RelationsGraph.Graph;

/// <summary>A node of the property graph: an entity or an article.</summary>
public sealed class Node
{
    /// <summary>Makes a node; its labels are a set, kept with <see cref="EntityLabel"/> first and the others in ordinal order.</summary>
    public Node(string id, IEnumerable<string> labels, PropertyMap properties)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(properties);
        Id = id;
        Labels = labels is ImmutableArray<string> known && AreInOrder(known) ? known : InOrder(labels);
        Properties = properties;
    }

    // The labels first, lest it be taken for the other
    private Node(ImmutableArray<string> orderedLabels, string id, PropertyMap properties)
    {
        Id = id;
        Labels = orderedLabels;
        Properties = properties;
    }

    /// <summary>The identifier, the same for the same entity in every run and store.</summary>
    public string Id { get; }

    /// <summary>The labels: <c>Entity</c>, then the kind of entity; each once.</summary>
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

    /// <summary>Makes a node with the labels that another node has, which saves to bring them in order.</summary>
    internal static Node WithLabelsOfAnother(string id, ImmutableArray<string> labels, PropertyMap properties) => new(labels, id, properties);

    /// <summary>Joins what two sources say of the same node.</summary>
    /// <remarks>
    /// The result does not depend on the order, grouping or repetition of joining: labels and lists are united as sets, of two
    /// different names the ordinally smaller stays the name and the other becomes an alias, and of two different other values
    /// the smaller one stays (numbers by value, dates by day, texts ordinally), or the list where only one is a list.
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

        return first.Properties.Equals(second.Properties) && first.Labels.SequenceEqual(second.Labels)
            ? first
            : new Node(first.Id, first.Labels.Concat(second.Labels), MergeProperties(first.Properties, second.Properties));
    }

    /// <inheritdoc/>
    public override string ToString() => $"({Label} {Name})";

    private static ImmutableArray<string> InOrder(IEnumerable<string> labels) =>
        [.. labels.Distinct(StringComparer.Ordinal).OrderBy(label => label != EntityLabel).ThenBy(label => label, StringComparer.Ordinal)];

    private static bool AreInOrder(ImmutableArray<string> labels)
    {
        for (var i = 1; i < labels.Length; i++)
        {
            if (labels[i] == EntityLabel || (labels[i - 1] != EntityLabel && string.CompareOrdinal(labels[i - 1], labels[i]) >= 0))
            {
                return false;
            }
        }

        return !labels.IsDefault;
    }

    private static PropertyMap MergeProperties(PropertyMap first, PropertyMap second)
    {
        var merged = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var (property, value) in first.Concat(second))
        {
            merged[property] = merged.TryGetValue(property, out var known) ? MergeValues(known, value) : InOrder(value);
        }

        // Every name anybody gave is kept: the one that lost becomes an alias, and comes back when the winner is forgotten
        var name = merged.GetValueOrDefault(PropertyNames.Name);
        var aliases = new[] { first, second }
            .SelectMany(map => ItemsOf(map, PropertyNames.Aliases).Concat(ItemsOf(map, PropertyNames.Name)))
            .Where(alias => !alias.Equals(name)).ToList();
        merged.Remove(PropertyNames.Aliases);
        var rest = PropertyMap.Of(merged.Select(pair => (pair.Key, (object?)pair.Value)));
        return aliases.Count > 0 ? rest.With(PropertyNames.Aliases, AsSet(aliases)) : rest;
    }

    private static IEnumerable<object> ItemsOf(PropertyMap map, string name) => map.TryGetValue(name, out var value)
        ? value as IReadOnlyList<object> ?? [value]
        : [];

    private static object MergeValues(object first, object second) => (first, second) switch
    {
        (IReadOnlyList<object> some, IReadOnlyList<object> others) => AsSet([.. some, .. others]),
        (IReadOnlyList<object>, _) => first,
        (_, IReadOnlyList<object>) => InOrder(second),
        _ => PropertyOrder.Compare(first, second) <= 0 ? first : second,
    };

    // A list that only one of the two has is a set from now on too, or a third node would make a difference to it
    private static object InOrder(object value) => value is IReadOnlyList<object> list ? AsSet(list) : value;

    private static List<object> AsSet(IReadOnlyList<object> list) => [.. list.Distinct().Order(PropertyOrder.Values)];
}
