using RelationsGraph.Graph;
using RelationsGraph.Tests.Cypher;

namespace RelationsGraph.Tests.Conformance;

/// <summary>The side effects of a query as the kit counts them: what the graph has afterwards and had not before, and the reverse.</summary>
internal static class SideEffects
{
    /// <summary>Counts by the kit's names, such as <c>+nodes</c>; those that are zero are left out.</summary>
    public static SortedDictionary<string, int> Between(PropertyGraph before, PropertyGraph after)
    {
        var effects = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, itemsOf) in Measures)
        {
            var (old, now) = (itemsOf(before).ToHashSet(StringComparer.Ordinal), itemsOf(after).ToHashSet(StringComparer.Ordinal));
            Add("+" + name, now.Except(old).Count());
            Add("-" + name, old.Except(now).Count());
        }

        return effects;

        void Add(string name, int count)
        {
            if (count > 0)
            {
                effects.Add(name, count);
            }
        }
    }

    private static readonly (string Name, Func<PropertyGraph, IEnumerable<string>> ItemsOf)[] Measures =
    [
        ("nodes", graph => graph.Nodes.Select(node => node.Id)),
        ("relationships", graph => graph.Edges.Select(edge => edge.Key)),
        ("labels", graph => graph.Labels),
        ("properties", graph => graph.Nodes.SelectMany(node => PropertiesOf(node.Id, node.Properties))
            .Concat(graph.Edges.SelectMany(edge => PropertiesOf(edge.Key, edge.Properties)))),
    ];

    private static IEnumerable<string> PropertiesOf(string owner, PropertyMap properties) =>
        properties.Select(pair => $"{owner} {pair.Key} {CanonicalValue.Of(pair.Value)}");
}
