using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Execution;

namespace RelationsGraph.Cypher.Functions;

/// <summary>A function over the rows of a group.</summary>
/// <param name="Name">The name as the documentation writes it; calls ignore case.</param>
/// <param name="ArgumentCount">How many arguments it takes.</param>
/// <param name="ArgumentType">The types that its first argument can have; null is always passed over.</param>
/// <param name="ResultType">The types that the result can have.</param>
/// <param name="NewAccumulator">Makes the state of one group.</param>
internal sealed record AggregateFunction(
    string Name,
    int ArgumentCount,
    StaticType ArgumentType,
    StaticType ResultType,
    Func<AggregateCall, QueryContext, HeldRows, Accumulator> NewAccumulator)
{
    /// <summary>Whether it can be asked of rows instead of values, as <c>count(*)</c>.</summary>
    public bool TakesStar => Name == "count";

    /// <summary>Name and types, as <c>SHOW FUNCTIONS</c> lists them.</summary>
    public string Signature => $"{Name}({string.Join(", ", Enumerable.Repeat(ArgumentType.ToShortText(), ArgumentCount))}) :: {ResultType.ToShortText()}";

    public string Usage => $"{Name}() takes {ArgumentCount} {(ArgumentCount == 1 ? "argument" : "arguments")}";
}
