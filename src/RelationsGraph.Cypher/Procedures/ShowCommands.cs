using System.Collections.Immutable;
using RelationsGraph.Cypher.Functions;

namespace RelationsGraph.Cypher.Procedures;

/// <summary>What <c>SHOW</c> shows; inside the engine each is a procedure whose name begins with that word.</summary>
internal static class ShowCommands
{
    public const string Prefix = "SHOW ";

    private const CypherFieldType Text = CypherFieldType.String;
    private const CypherFieldType List = CypherFieldType.List;

    /// <summary>The words after <c>SHOW</c> and what they mean; the first of each kind is its name.</summary>
    private static readonly string[][] Words =
    [
        ["FUNCTIONS", "FUNCTION"], ["PROCEDURES", "PROCEDURE"], ["INDEXES", "INDEX"], ["CONSTRAINTS", "CONSTRAINT"],
    ];

    public static IEnumerable<string> Names => Words.Select(words => words[0]);

    /// <summary>The name of what a word after <c>SHOW</c> means, or null.</summary>
    public static string? Find(string word) =>
        Words.FirstOrDefault(words => words.Contains(word, StringComparer.OrdinalIgnoreCase))?[0];

    /// <param name="procedures">The procedures that a query can call.</param>
    public static IEnumerable<CypherProcedure> All(IReadOnlyCollection<CypherProcedure> procedures) =>
    [
        New(
            "FUNCTIONS",
            [new("name", Text), new("category", Text), new("signature", Text), new("aggregating", CypherFieldType.Boolean)],
            ListFunctions),
        New("PROCEDURES", [new("name", Text), new("signature", Text)], () => ListProcedures(procedures)),
        New("INDEXES", ShapeColumns, static () =>
        [
            ["node_label_lookup", "LOOKUP", "NODE", null, null],
            ["relationship_type_lookup", "LOOKUP", "RELATIONSHIP", null, null],
            ["node_identifier", "RANGE", "NODE", null, new[] { "id" }],
            ["relationship_key", "RANGE", "RELATIONSHIP", null, new[] { "key" }],
        ]),
        New("CONSTRAINTS", ShapeColumns, static () =>
        [
            ["node_identifier", "UNIQUENESS", "NODE", null, new[] { "id" }],
            ["relationship_key", "RELATIONSHIP_UNIQUENESS", "RELATIONSHIP", null, new[] { "key" }],
        ]),
    ];

    private static ImmutableArray<CypherField> ShapeColumns =>
        [new("name", Text), new("type", Text), new("entityType", Text), new("labelsOrTypes", List), new("properties", List)];

    private static CypherProcedure New(string what, ImmutableArray<CypherField> outputs, Func<IEnumerable<IReadOnlyList<object?>>> rows) =>
        new(Prefix + what, [], outputs, (_, _) => rows());

    private static IEnumerable<IReadOnlyList<object?>> ListFunctions() => FunctionTable.Categories
        .SelectMany(category => category.Functions.Select(function =>
            (IReadOnlyList<object?>)[function.Name, category.Name, function.Signature, false]))
        .Concat(AggregateTable.All.Select(function => (IReadOnlyList<object?>)[function.Name, "Aggregating", function.Signature, true]))
        .OrderBy(row => (string)row[0]!, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<IReadOnlyList<object?>> ListProcedures(IEnumerable<CypherProcedure> procedures) => procedures
        .Where(procedure => !procedure.Name.StartsWith(Prefix, StringComparison.Ordinal))
        .OrderBy(procedure => procedure.Name, StringComparer.Ordinal)
        .Select(procedure => (IReadOnlyList<object?>)
            [procedure.Name, $"{procedure.Name}({ToText(procedure.Inputs)}) :: ({ToText(procedure.Outputs)})"]);

    private static string ToText(ImmutableArray<CypherField> fields) =>
        string.Join(", ", fields.Select(field => $"{field.Name} :: {field.Type}"));
}
