using System.Globalization;

namespace RelationsGraph.Tests.Cypher;

/// <summary>A number, or the property of a node.</summary>
internal sealed record ReferenceOperand(string Text, Func<Func<string, long?>, long?> Evaluate)
{
    public static ReferenceOperand Of(long number) => new(number.ToString(CultureInfo.InvariantCulture), _ => number);

    public static ReferenceOperand Of(string name) => new(name + ".x", valueOf => valueOf(name));
}
