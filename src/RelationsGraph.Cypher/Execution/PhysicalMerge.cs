using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Updates;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>For each row what is found, or what is made where nothing is; a row sees what the rows before it made.</summary>
internal sealed class PhysicalMerge(PhysicalOperator input, PhysicalOperator match, BoundMerge merge) : PhysicalOperator
{
    public override IEnumerable<Value[]> Execute(QueryContext context, Value[] argument)
    {
        foreach (var row in input.Execute(context, argument))
        {
            context.CheckCancelled();
            CheckProperties(row, context);
            var found = Find(row, context);
            foreach (var known in found)
            {
                Run(merge.OnMatch, known, context);
                yield return known;
            }

            if (found.Count == 0)
            {
                Create(row, context);
                yield return row;
            }
        }
    }

    // Found before the first of them is changed, for a change may take away what the search still goes through
    private List<Value[]> Find(Value[] row, QueryContext context)
    {
        var found = new List<Value[]>();
        foreach (var known in match.Execute(context, row))
        {
            context.CheckLength(found.Count);
            found.Add([.. known]);
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
    private void CheckProperties(Value[] row, QueryContext context)
    {
        foreach (var creation in merge.Create.Creations)
        {
            foreach (var (key, value) in creation.PropertiesFor(row, context).Entries)
            {
                if (value.IsNull)
                {
                    throw context.Error(
                        CypherErrorKind.SemanticError,
                        "MergeReadOwnWrites",
                        $"MERGE cannot look for the property '{key}', which is null; set it with ON CREATE SET, or leave it out.",
                        creation.Span);
                }
            }
        }
    }
}
