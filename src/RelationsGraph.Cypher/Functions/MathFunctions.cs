using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Functions;

/// <summary>Functions of numbers. Angles are in radians.</summary>
internal static class MathFunctions
{
    private const StaticType Number = StaticType.Number;
    private const StaticType Float = StaticType.Float | StaticType.Null;

    public static IEnumerable<Function> All =>
    [
        new("abs", [Number], Number | StaticType.Null, Abs),
        new("sign", [Number], StaticType.Integer | StaticType.Null, static (_, args) =>
            Value.Of(double.IsNaN(args[0].AsNumber) ? 0L : Math.Sign(args[0].AsNumber))),
        OfFloat("ceil", Math.Ceiling),
        OfFloat("floor", Math.Floor),
        new("round", [Number, StaticType.Integer], Float, Round) { MinimumArguments = 1 },
        OfFloat("sqrt", Math.Sqrt),
        OfFloat("exp", Math.Exp),
        OfFloat("log", Math.Log),
        OfFloat("log10", Math.Log10),
        OfFloat("sin", Math.Sin),
        OfFloat("cos", Math.Cos),
        OfFloat("tan", Math.Tan),
        OfFloat("cot", static angle => 1 / Math.Tan(angle)),
        OfFloat("asin", Math.Asin),
        OfFloat("acos", Math.Acos),
        OfFloat("atan", Math.Atan),
        OfFloat("sinh", Math.Sinh),
        OfFloat("cosh", Math.Cosh),
        OfFloat("tanh", Math.Tanh),
        OfFloat("degrees", static angle => angle * (180 / Math.PI)),
        OfFloat("radians", static angle => angle * (Math.PI / 180)),
        OfFloat("haversin", static angle => (1 - Math.Cos(angle)) / 2),
        new("atan2", [Number, Number], Float, static (_, args) => Value.Of(Math.Atan2(args[0].AsNumber, args[1].AsNumber))),
        new("isNaN", [Number], StaticType.Boolean | StaticType.Null, static (_, args) => Value.Of(double.IsNaN(args[0].AsNumber))),
        new("pi", [], StaticType.Float, static (_, _) => Value.Of(Math.PI)),
        new("e", [], StaticType.Float, static (_, _) => Value.Of(Math.E)),
        new("rand", [], StaticType.Float, static (site, _) => Value.Of(site.Context.Random.NextDouble())) { IsRandom = true },
    ];

    private static Function OfFloat(string name, Func<double, double> compute) =>
        new(name, [Number], Float, (_, args) => Value.Of(compute(args[0].AsNumber)));

    private static Value Abs(FunctionSite site, Value[] args)
    {
        if (args[0].IsFloat)
        {
            return Value.Of(Math.Abs(args[0].AsFloat));
        }

        return args[0].AsInteger != long.MinValue
            ? Value.Of(Math.Abs(args[0].AsInteger))
            : throw Arithmetic.Overflow(site.Context, site.Call.Span);
    }

    // Halves go up without a precision and away from zero with one, as in Neo4j
    private static Value Round(FunctionSite site, Value[] args)
    {
        var number = args[0].AsNumber;
        if (args.Length == 1)
        {
            return Value.Of(Math.Floor(number + 0.5));
        }

        if (args[1].AsInteger is < 0 or > 15)
        {
            throw site.ArgumentError("NumberOutOfRange", "round() takes a precision from 0 to 15.");
        }

        return Value.Of(Math.Round(number, (int)args[1].AsInteger, MidpointRounding.AwayFromZero));
    }
}
