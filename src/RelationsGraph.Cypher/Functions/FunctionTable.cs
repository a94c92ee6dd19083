using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace RelationsGraph.Cypher.Functions;

/// <summary>All functions, by name.</summary>
internal static class FunctionTable
{
    private static readonly FrozenDictionary<string, Function> Functions = new[]
    {
        GraphFunctions.All, ListFunctions.All, TextFunctions.All, MathFunctions.All, ConversionFunctions.All, TemporalFunctions.All,
    }.SelectMany(part => part).ToFrozenDictionary(function => function.Name, StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> Names => Functions.Keys.Concat(AggregateTable.Names);

    public static bool TryFind(string name, [NotNullWhen(true)] out Function? function) => Functions.TryGetValue(name, out function);
}
