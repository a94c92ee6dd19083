using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Parsing;
using RelationsGraph.Graph;

namespace RelationsGraph.Cypher.Execution;

/// <summary>Finds the names in a query that the graph does not know.</summary>
internal static class NameCheck
{
    public static IReadOnlyList<CypherWarning> Run(Frame frame, SourceText source, PropertyGraph graph, CypherOptions options)
    {
        var warnings = Check("label", frame.LabelUses, graph.Labels).Concat(Check("relationship type", frame.TypeUses, graph.Types));
        if (frame.PropertyUses.Count > 0)
        {
            string[] identifiers = options.ExposeIdentifiers ? [IdentifierNames.Node, IdentifierNames.Edge] : [];
            warnings = warnings.Concat(Check("property", frame.PropertyUses, GraphIndex.Of(graph).PropertyNames.Union(identifiers)));
        }

        return [.. warnings.OrderBy(warning => warning.Offset)];

        IEnumerable<CypherWarning> Check(string what, IEnumerable<(string Name, SourceSpan Span)> uses, IEnumerable<string> known)
        {
            var names = known.ToHashSet(StringComparer.Ordinal);
            return uses.Distinct().Where(use => !names.Contains(use.Name)).Select(use =>
                source.Warning($"The graph has no {what} '{use.Name}'.{Suggestion.For(use.Name, names)}", use.Span));
        }
    }
}
