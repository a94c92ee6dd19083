using System.Collections.Immutable;
using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Parsing.Syntax;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Planning;

/// <summary>Estimates how many rows each step of a plan gives.</summary>
/// <remarks>
/// Scans and expansions go by <see cref="GraphStatistics"/>. Conditions that no statistics tell of are taken to keep a fixed share: an
/// equality a tenth, anything else three tenths, the customary guesses since System R (Selinger et al. 1979).
/// </remarks>
internal sealed class Cardinality(GraphStatistics statistics)
{
    private const double ShareOfEquality = 0.1;
    private const double ShareOfCondition = 0.3;
    private const double UnknownListLength = 10;
    private const int LongestWalk = 5;

    private readonly Dictionary<LogicalPlan, double> _rows = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<BoundVariable, string> _labels = [];
    private readonly HashSet<BoundExpression> _sought = [];

    /// <summary>How many items a list has, as far as can be seen before it is computed.</summary>
    public static double LengthOf(BoundExpression list) => (list as ListExpression)?.Items.Length ?? UnknownListLength;

    /// <summary>The share of nodes that is taken to lie within bounds.</summary>
    public static double ShareOf(ImmutableArray<RangeBound> bounds) => Math.Pow(ShareOfCondition, bounds.Length);

    public double RowsOf(LogicalPlan plan)
    {
        if (!_rows.TryGetValue(plan, out var rows))
        {
            rows = Estimate(plan, plan.Input is null ? 1 : RowsOf(plan.Input));
            _rows.Add(plan, rows);
        }

        return rows;
    }

    private double Estimate(LogicalPlan plan, double input) => plan switch
    {
        LogicalNodeScan scan => input * statistics.CountNodes(Note(scan.Node, scan.Label)),
        LogicalNodeSeek seek => input * RowsOfSeek(seek),
        LogicalNodeRange range => input * RowsOfRange(range),
        LogicalEdgeScan scan => input * statistics.CountEdges(scan.Edge.Edge.Types) * (scan.Edge.Direction == EdgeDirection.Either ? 2 : 1),
        LogicalExpand expand => input * RowsOfStep(expand.Edge),
        LogicalWalk walk => input * RowsOfWalk(walk.Edge),
        LogicalFilter filter => filter.Conditions.Aggregate(input, (rows, condition) => rows * ShareOf(condition)),
        LogicalOptional optional => input * Math.Max(1, RowsOf(optional.InnerPlan)),
        LogicalMerge merge => input * Math.Max(1, RowsOf(merge.Match)),
        LogicalSubqueryCall { Call.Query.Outputs: not [] } call => input * RowsOf(call.InnerPlan),
        LogicalUnwind unwind => input * LengthOf(unwind.List),
        LogicalAggregate { Grouping.Keys.IsEmpty: true } => 1,
        LogicalAggregate or LogicalDistinct => Math.Sqrt(input),
        LogicalLimit limit => Math.Min(input, NumberIn(limit.Count) ?? input),
        LogicalSkip skip => Math.Max(0, input - (NumberIn(skip.Count) ?? 0)),
        LogicalSort { Limit: { } limit } sort => Math.Min(input, (NumberIn(limit) ?? input) + (NumberIn(sort.Skip) ?? 0)),
        LogicalUnion union => union.Parts.Sum(part => RowsOf(part.Plan)),
        _ => input,
    };

    private string? Note(BoundVariable node, string? label)
    {
        if (label is not null)
        {
            _labels[node] = label;
        }

        return label;
    }

    private double RowsOfSeek(LogicalNodeSeek seek)
    {
        Note(seek.Node, seek.Label);
        _sought.Add(seek.Value);
        var each = seek.IsUnique ? 1 : statistics.MeanNodesOfValue(seek.Label, seek.Key!);
        return seek.IsList ? each * LengthOf(seek.Value) : each;
    }

    private double RowsOfRange(LogicalNodeRange range)
    {
        _sought.UnionWith(range.Expressions);
        return statistics.CountNodes(Note(range.Node, range.Label)) * ShareOf(range.Bounds);
    }

    private double RowsOfStep(PlannedEdge edge)
    {
        var degree = statistics.MeanDegree(_labels.GetValueOrDefault(edge.From), edge.Edge.Types, edge.Direction);
        return edge.IsToBound ? degree / Math.Max(1, statistics.CountNodes(_labels.GetValueOrDefault(edge.To))) : degree;
    }

    // Walks of each length, up to one that few walks exceed
    private double RowsOfWalk(PlannedEdge edge)
    {
        var (first, further) = (RowsOfStep(edge), statistics.MeanDegree(null, edge.Edge.Types, edge.Direction));
        var rows = edge.Edge.Length!.Minimum == 0 ? 1d : 0;
        for (var length = Math.Max(1, edge.Edge.Length.Minimum); length <= Math.Min(edge.Edge.Length.Maximum, LongestWalk); length++)
        {
            rows += first * Math.Pow(further, length - 1);
        }

        return rows;
    }

    private double ShareOf(BoundExpression condition)
    {
        switch (condition)
        {
            case LabelTestExpression { Target: VariableExpression node, Labels: BoundLabels.Name name }:
                if (_labels.GetValueOrDefault(node.Variable) == name.Label)
                {
                    return 1;
                }

                Note(node.Variable, name.Label);
                return statistics.CountNodes(name.Label) / (double)Math.Max(1, statistics.CountNodes(null));
            case ComparisonExpression { Operator: ComparisonOperator.Equal } equality:
                return equality.Children.Any(_sought.Contains) ? 1 : ShareOfEquality;
            case ComparisonExpression or TextTestExpression when condition.Children.Any(_sought.Contains):
                return 1;
            case InExpression membership:
                return _sought.Contains(membership.List) ? 1 : ShareOfCondition;
            default:
                return ShareOfCondition;
        }
    }

    private static long? NumberIn(BoundExpression? count) =>
        count is LiteralExpression { Value: { Kind: ValueKind.Integer } number } ? number.AsInteger : null;
}
