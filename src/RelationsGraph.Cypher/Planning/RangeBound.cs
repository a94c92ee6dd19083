using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Parsing.Syntax;

namespace RelationsGraph.Cypher.Planning;

/// <summary>A bound of the values of a property.</summary>
/// <param name="Operator">How the property is compared with the value; null where it starts with it.</param>
/// <param name="Value">The value.</param>
internal sealed record RangeBound(ComparisonOperator? Operator, BoundExpression Value)
{
    /// <summary>The bound that a condition sets to a property, of which <paramref name="isKey"/> tells; null where it sets none.</summary>
    public static (PropertyExpression Property, RangeBound Bound)? Find(BoundExpression condition, Func<PropertyExpression, bool> isKey) => condition switch
    {
        TextTestExpression { IsPrefixTest: true, Left: PropertyExpression property } test when isKey(property) => (property, new RangeBound(null, test.Right)),
        ComparisonExpression { Operator: not (ComparisonOperator.Equal or ComparisonOperator.NotEqual) } comparison => comparison switch
        {
            { Left: PropertyExpression property } when isKey(property) => (property, new RangeBound(comparison.Operator, comparison.Right)),
            { Right: PropertyExpression property } when isKey(property) => (property, new RangeBound(Reverse(comparison.Operator), comparison.Left)),
            _ => null,
        },
        _ => null,
    };

    private static ComparisonOperator Reverse(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Less => ComparisonOperator.Greater,
        ComparisonOperator.LessOrEqual => ComparisonOperator.GreaterOrEqual,
        ComparisonOperator.Greater => ComparisonOperator.Less,
        _ => ComparisonOperator.LessOrEqual,
    };
}
