using System.Collections.Frozen;
using RelationsGraph.Cypher.Binding;

namespace RelationsGraph.Cypher.Functions;

/// <summary>All aggregates, by name.</summary>
internal static class AggregateTable
{
    private const StaticType Any = StaticType.Any;
    private const StaticType Number = StaticType.Number;

    private static readonly FrozenDictionary<string, AggregateFunction> Functions = new AggregateFunction[]
    {
        new("count", 1, Any, StaticType.Integer, static (_, _, _) => new CountAccumulator()),
        new("sum", 1, Number, Number, static (call, context, _) => new SumAccumulator(call, context)),
        new("avg", 1, Number, StaticType.Float | StaticType.Null, static (_, _, _) => new AverageAccumulator()),
        new("min", 1, Any, Any, static (_, _, _) => new ExtremeAccumulator(sign: -1)),
        new("max", 1, Any, Any, static (_, _, _) => new ExtremeAccumulator(sign: 1)),
        new("collect", 1, Any, StaticType.List, static (_, _, held) => new CollectAccumulator(held)),
        new("stDev", 1, Number, StaticType.Float, static (_, _, _) => new DeviationAccumulator(isSample: true)),
        new("stDevP", 1, Number, StaticType.Float, static (_, _, _) => new DeviationAccumulator(isSample: false)),
        new("percentileCont", 2, Number, StaticType.Float | StaticType.Null, static (call, context, held) =>
            new PercentileAccumulator(call, context, held, isContinuous: true)),
        new("percentileDisc", 2, Number, Number | StaticType.Null, static (call, context, held) =>
            new PercentileAccumulator(call, context, held, isContinuous: false)),
    }.ToFrozenDictionary(function => function.Name, StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<AggregateFunction> All => Functions.Values;

    public static IEnumerable<string> Names => Functions.Keys;

    public static bool IsAggregate(string name) => Functions.ContainsKey(name);

    public static AggregateFunction Find(string name) => Functions[name];
}
