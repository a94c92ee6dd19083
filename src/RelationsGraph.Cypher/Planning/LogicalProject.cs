using System.Collections.Immutable;
using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Parsing;

namespace RelationsGraph.Cypher.Planning;

/// <summary>Computes values into variables.</summary>
internal sealed record LogicalProject(LogicalPlan? Input, ImmutableArray<BoundItem> Items) : LogicalPlan
{
    public override IEnumerable<BoundExpression> Expressions => Items.Select(item => item.Expression);

    public override string Describe(SourceText source) => string.Join(", ", Items.Select(item => Describe(item, source)));

    private static string Describe(BoundItem item, SourceText source)
    {
        if (item.Expression is VariableExpression { Variable.IsNamed: false })
        {
            return item.Variable.Name;
        }

        var text = ExpressionText.Of(item.Expression, source);
        return item.Variable.Name == text || !item.Variable.IsNamed ? text : $"{text} AS {item.Variable.Name}";
    }
}
