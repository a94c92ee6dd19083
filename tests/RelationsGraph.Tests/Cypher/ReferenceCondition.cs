namespace RelationsGraph.Tests.Cypher;

/// <summary>A condition with three truth values.</summary>
/// <param name="Text">How Cypher writes it.</param>
/// <param name="Evaluate">Its truth, given the value of each node's property.</param>
internal sealed record ReferenceCondition(string Text, Func<Func<string, long?>, bool?> Evaluate)
{
    public static ReferenceCondition Compare(string name, string comparison, ReferenceOperand other) => new(
        $"{name}.x {comparison} {other.Text}",
        valueOf => valueOf(name) is { } left && other.Evaluate(valueOf) is { } right
            ? comparison switch { "=" => left == right, "<>" => left != right, "<" => left < right, _ => left >= right }
            : null);

    public static ReferenceCondition IsNull(string name) => new($"{name}.x IS NULL", valueOf => valueOf(name) is null);

    public static ReferenceCondition In(string name, long first, long second) => new(
        $"{name}.x IN [{first}, {second}, null]",
        valueOf => valueOf(name) is { } value && (value == first || value == second) ? true : null);

    public static ReferenceCondition Not(ReferenceCondition part) => new($"NOT ({part.Text})", valueOf => !part.Evaluate(valueOf));

    public static ReferenceCondition Join(ReferenceCondition left, string word, ReferenceCondition right) => new(
        $"({left.Text} {word} {right.Text})",
        valueOf => word switch
        {
            "AND" => left.Evaluate(valueOf) & right.Evaluate(valueOf),
            "OR" => left.Evaluate(valueOf) | right.Evaluate(valueOf),
            _ => left.Evaluate(valueOf) ^ right.Evaluate(valueOf),
        });
}
