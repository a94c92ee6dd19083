using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace RelationsGraph.Cypher.Functions;

/// <summary>All functions, by name.</summary>
internal static class FunctionTable
{
    private static readonly FrozenDictionary<string, Function> Functions =
        Categories.SelectMany(category => category.Functions).ToFrozenDictionary(function => function.Name, StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<(string Name, IEnumerable<Function> Functions)> Categories =>
    [
        ("Graph", GraphFunctions.All), ("List", ListFunctions.All), ("String", TextFunctions.All), ("Numeric", MathFunctions.All),
        ("Conversion", ConversionFunctions.All), ("Temporal", TemporalFunctions.All),
    ];

    public static IEnumerable<string> Names => Functions.Keys.Concat(AggregateTable.Names);

    public static bool TryFind(string name, [NotNullWhen(true)] out Function? function) => Functions.TryGetValue(name, out function);
}
