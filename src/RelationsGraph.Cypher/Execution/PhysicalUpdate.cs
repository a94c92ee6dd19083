using System.Collections.Immutable;
using RelationsGraph.Cypher.Updates;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>Changes or deletes nodes and relationships, for each row.</summary>
internal sealed class PhysicalUpdate(PhysicalOperator input, ImmutableArray<Update> updates) : PhysicalOperator
{
    public override bool GivesOwnRows => input.GivesOwnRows;

    public override IEnumerable<Value[]> Execute(QueryContext context, Value[] argument)
    {
        foreach (var row in input.Execute(context, argument))
        {
            context.CheckCancelled();
            foreach (var update in updates)
            {
                update.Run(row, context);
            }

            yield return row;
        }
    }
}
