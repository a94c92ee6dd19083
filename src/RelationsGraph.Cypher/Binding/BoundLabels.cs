using System.Collections.Immutable;
using RelationsGraph.Cypher.Execution;

namespace RelationsGraph.Cypher.Binding;

/// <summary>A condition on the labels of a node, or on the type of an edge as if it were its only label.</summary>
internal abstract class BoundLabels
{
    public abstract bool MatchesNode(QueryContext context, int node);

    public abstract bool MatchesType(string type);

    /// <summary>One label, with its number in the <see cref="Frame"/>.</summary>
    public sealed class Name(string label, int number) : BoundLabels
    {
        public string Label { get; } = label;

        public override bool MatchesNode(QueryContext context, int node) => context.HasLabel(node, number);

        public override bool MatchesType(string type) => type == Label;

        public override string ToString() => Label;
    }

    /// <summary>Any label at all.</summary>
    public sealed class Any : BoundLabels
    {
        public override bool MatchesNode(QueryContext context, int node) => !context.Graph.NodeAt(node).Labels.IsEmpty;

        public override bool MatchesType(string type) => true;

        public override string ToString() => "%";
    }

    /// <summary>All parts hold.</summary>
    public sealed class All(ImmutableArray<BoundLabels> parts) : BoundLabels
    {
        public override bool MatchesNode(QueryContext context, int node) => parts.All(part => part.MatchesNode(context, node));

        public override bool MatchesType(string type) => parts.All(part => part.MatchesType(type));

        public override string ToString() => string.Join("&", parts);
    }

    /// <summary>One part at least holds.</summary>
    public sealed class Either(ImmutableArray<BoundLabels> parts) : BoundLabels
    {
        public override bool MatchesNode(QueryContext context, int node) => parts.Any(part => part.MatchesNode(context, node));

        public override bool MatchesType(string type) => parts.Any(part => part.MatchesType(type));

        public override string ToString() => "(" + string.Join("|", parts) + ")";
    }

    /// <summary>The part does not hold.</summary>
    public sealed class Not(BoundLabels part) : BoundLabels
    {
        public override bool MatchesNode(QueryContext context, int node) => !part.MatchesNode(context, node);

        public override bool MatchesType(string type) => !part.MatchesType(type);

        public override string ToString() => "!" + part;
    }
}
