using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Functions;

/// <summary>A function of the language.</summary>
/// <param name="name">The name as the documentation writes it; calls ignore case.</param>
/// <param name="parameters">The types that each argument can have; the last counts for all further ones.</param>
/// <param name="resultType">The types that the result can have.</param>
/// <param name="compute">What it does; the arguments have the right types.</param>
internal sealed class Function(
    string name, StaticType[] parameters, StaticType resultType, Func<FunctionSite, Value[], Value> compute)
{
    public string Name { get; } = name;

    public StaticType ResultType { get; } = resultType;

    public int MinimumArguments { get; init; } = parameters.Length;

    public int MaximumArguments { get; init; } = parameters.Length;

    /// <summary>Whether it is called with null arguments; else the result is then null.</summary>
    public bool TakesNull { get; init; }

    /// <summary>Whether the same arguments give different results.</summary>
    public bool IsRandom { get; init; }

    /// <summary>Name and types, as <c>SHOW FUNCTIONS</c> lists them; what may be left out stands in brackets.</summary>
    public string Signature
    {
        get
        {
            var count = Math.Min(MaximumArguments, Math.Max(parameters.Length, MinimumArguments));
            var types = Enumerable.Range(0, count).Select(i => ParameterType(i).ToShortText()).ToList();
            var (needed, optional) = (string.Join(", ", types.Take(MinimumArguments)), string.Join(", ", types.Skip(MinimumArguments)));
            var more = optional.Length > 0 ? $"[{(needed.Length > 0 ? ", " : "")}{optional}]" : "";
            return $"{Name}({needed}{more}{(MaximumArguments == int.MaxValue ? ", ..." : "")}) :: {ResultType.ToShortText()}";
        }
    }

    public string Usage
    {
        get
        {
            var count = MaximumArguments == int.MaxValue ? $"{MinimumArguments} or more"
                : MinimumArguments == MaximumArguments ? $"{MaximumArguments}"
                : $"{MinimumArguments} to {MaximumArguments}";
            return $"{Name}() takes {count} {(count == "1" ? "argument" : "arguments")}";
        }
    }

    /// <summary>The same function with something else done.</summary>
    public Function With(Func<FunctionSite, Value[], Value> other) => new(Name, parameters, ResultType, other)
    {
        MinimumArguments = MinimumArguments,
        MaximumArguments = MaximumArguments,
        TakesNull = TakesNull,
        IsRandom = IsRandom,
    };

    public StaticType ParameterType(int index) => parameters[Math.Min(index, parameters.Length - 1)];

    public Value Compute(FunctionSite site, Value[] arguments) => compute(site, arguments);
}
