using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Updates;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>For each row what is found, or what is made where nothing is; a row sees what the rows before it made.</summary>
internal sealed class PhysicalMerge(PhysicalOperator input, PhysicalOperator match, BoundMerge merge) : PhysicalOperator
{
    public override bool GivesOwnRows => input.GivesOwnRows;

    public override IEnumerable<Value[]> Execute(QueryContext context, Value[] argument)
    {
        foreach (var row in input.Execute(context, argument))
        {
            context.CheckCancelled();
            HoldProperties(row, context);
            var found = Find(row, context);
            foreach (var known in found ?? [])
            {
                Run(merge.OnMatch, known, context);
                yield return known;
            }

            if (found is null)
            {
                Create(row, context);
                yield return row;
            }
        }
    }

    // Found before the first of them is changed, for a change may take away what the search still goes through
    private List<Value[]>? Find(Value[] row, QueryContext context)
    {
        if (match is PhysicalFilter { Input: PhysicalNodeSeek { Input: PhysicalArgument } seek } filter)
        {
            return FindBySeek(row, context, seek, filter);
        }

        List<Value[]>? found = null;
        foreach (var known in match.Execute(context, row))
        {
            found ??= [];
            context.CheckLength(found.Count);
            found.Add([.. known]);
        }

        return found;
    }

    // One node by a property is what is mostly looked for; without iterators in between that takes half as long (the benchmark program,
    // "merge of ten thousand")
    private static List<Value[]>? FindBySeek(Value[] row, QueryContext context, PhysicalNodeSeek seek, PhysicalFilter filter)
    {
        List<Value[]>? found = null;
        foreach (var node in seek.Find(row, context))
        {
            row[seek.Slot] = Value.OfNode(node);
            if (filter.AreTrue(row, context))
            {
                found ??= new List<Value[]>(1);
                context.CheckLength(found.Count);
                found.Add([.. row]);
            }
        }

        return found;
    }

    private void Create(Value[] row, QueryContext context)
    {
        foreach (var creation in merge.Create.Creations)
        {
            creation.Run(row, context);
        }

        Run(merge.OnCreate, row, context);
    }

    private static void Run(IEnumerable<Update> updates, Value[] row, QueryContext context)
    {
        foreach (var update in updates)
        {
            update.Run(row, context);
        }
    }

    // A property that is null is equal to nothing, so that each run would make another one
    private void HoldProperties(Value[] row, QueryContext context)
    {
        foreach (var property in merge.Properties)
        {
            if (property.Value.Hold(row, context).IsNull)
            {
                throw context.Error(
                    CypherErrorKind.SemanticError,
                    "MergeReadOwnWrites",
                    $"MERGE cannot look for the property '{property.Key}', which is null; set it with ON CREATE SET, or leave it out.",
                    property.Element);
            }
        }
    }
}
