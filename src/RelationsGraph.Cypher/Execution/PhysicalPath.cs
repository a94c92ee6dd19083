using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>Puts bound nodes and edges together into a path; null where one of them is.</summary>
internal sealed class PhysicalPath(PhysicalOperator input, BoundPattern pattern) : PhysicalOperator
{
    public override IEnumerable<Value[]> Execute(QueryContext context, Value[] argument)
    {
        foreach (var row in input.Execute(context, argument))
        {
            row[pattern.Path!.Slot] = Assemble(row, context);
            yield return row;
        }
    }

    private Value Assemble(Value[] row, QueryContext context)
    {
        var nodes = new List<int> { row[pattern.Nodes[0].Slot].AsPosition };
        var edges = new List<int>();
        foreach (var edge in pattern.Edges)
        {
            var value = row[edge.Variable.Slot];
            if (value.IsEdge)
            {
                Append(value.AsPosition);
                continue;
            }

            foreach (var item in value.AsList.Items)
            {
                Append(item.AsPosition);
            }
        }

        return Value.Of(new PathValue([.. nodes], [.. edges]));

        void Append(int edge)
        {
            var source = context.Graph.SourceOf(edge);
            edges.Add(edge);
            nodes.Add(source == nodes[^1] ? context.Graph.TargetOf(edge) : source);
        }
    }
}
