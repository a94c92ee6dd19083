using System.Collections.Immutable;
using RelationsGraph.Cypher.Updates;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>Makes nodes and relationships, for each row.</summary>
internal sealed class PhysicalCreate(PhysicalOperator input, ImmutableArray<Creation> creations) : PhysicalOperator
{
    public override bool GivesOwnRows => input.GivesOwnRows;

    public override IEnumerable<Value[]> Execute(QueryContext context, Value[] argument)
    {
        foreach (var row in input.Execute(context, argument))
        {
            context.CheckCancelled();
            foreach (var creation in creations)
            {
                creation.Run(row, context);
            }

            yield return row;
        }
    }
}
