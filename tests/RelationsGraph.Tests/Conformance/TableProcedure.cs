using System.Collections.Immutable;
using System.Text.RegularExpressions;
using RelationsGraph.Cypher;
using RelationsGraph.Graph;
using RelationsGraph.Tests.Cypher;

namespace RelationsGraph.Tests.Conformance;

/// <summary>A procedure of the kit: a table whose first columns are compared with the arguments.</summary>
internal static partial class TableProcedure
{
    /// <summary>Reads <c>there exists a procedure name(input :: TYPE?) :: (output :: TYPE?):</c> and its table.</summary>
    public static CypherProcedure Read(Step step)
    {
        var match = Signature().Match(step.Sentence);
        var inputs = ReadFields(match.Groups["inputs"].Value);
        var outputs = ReadFields(match.Groups["outputs"].Value);
        var rows = step.Table.Skip(1).Select(row => row.Select(Evaluate).ToArray()).ToList();
        return new CypherProcedure(match.Groups["name"].Value, inputs, outputs, (_, arguments) => rows
            .Where(row => arguments.Select((argument, i) => CanonicalValue.Of(argument) == CanonicalValue.Of(row[i])).All(same => same))
            .Select(row => row[inputs.Length..]));
    }

    private static object? Evaluate(string cell) => CypherQuery.Parse($"RETURN {cell} AS value").Execute(PropertyGraph.Empty).Rows.Single()[0];

    private static ImmutableArray<CypherField> ReadFields(string text) => [.. text
        .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(field => field.Split("::", StringSplitOptions.TrimEntries))
        .Select(parts => new CypherField(parts[0], Enum.Parse<CypherFieldType>(parts[1].TrimEnd('?'), ignoreCase: true)))];

    [GeneratedRegex(@"procedure (?<name>[\w.]+)\((?<inputs>.*)\) :: \((?<outputs>.*)\)")]
    private static partial Regex Signature();
}
