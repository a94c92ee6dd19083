using System.Globalization;
using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Functions;

/// <summary>Functions that make a value of another type; text that does not read as one gives null.</summary>
internal static class ConversionFunctions
{
    private const StaticType Flag = StaticType.String | StaticType.Boolean | StaticType.Integer;
    private const StaticType Simple = StaticType.String | StaticType.Number | StaticType.Boolean;

    public static IEnumerable<Function> All =>
    [
        new("toString", [Simple | StaticType.Temporal], StaticType.String | StaticType.Null, static (_, args) =>
            Value.Of(ValueText.Of(args[0]))),
        new("toInteger", [Simple], StaticType.Integer | StaticType.Null, static (_, args) => ToInteger(args[0])),
        new("toFloat", [StaticType.String | StaticType.Number], StaticType.Float | StaticType.Null, static (_, args) => ToFloat(args[0])),
        new("toBoolean", [Flag], StaticType.Boolean | StaticType.Null, static (_, args) => ToBoolean(args[0])),
        OrNull("toStringOrNull", Simple | StaticType.Temporal, StaticType.String, static value => Value.Of(ValueText.Of(value))),
        OrNull("toIntegerOrNull", Simple, StaticType.Integer, ToInteger),
        OrNull("toFloatOrNull", StaticType.String | StaticType.Number, StaticType.Float, ToFloat),
        OrNull("toBooleanOrNull", Flag, StaticType.Boolean, ToBoolean),
        new("valueType", [StaticType.Any], StaticType.String, static (_, args) => Value.Of(args[0].TypeName)) { TakesNull = true },
        OverList("toStringList", Simple | StaticType.Temporal, static value => Value.Of(ValueText.Of(value))),
        OverList("toIntegerList", Simple, ToInteger),
        OverList("toFloatList", StaticType.String | StaticType.Number, ToFloat),
        OverList("toBooleanList", Flag, ToBoolean),
    ];

    private static Function OrNull(string name, StaticType accepted, StaticType result, Func<Value, Value> convert) =>
        new(name, [StaticType.Any], result | StaticType.Null, (_, args) => ConvertOrNull(args[0], accepted, convert));

    private static Function OverList(string name, StaticType accepted, Func<Value, Value> convert) =>
        new(name, [StaticType.List], StaticType.List | StaticType.Null, (_, args) =>
            Value.Of(new ListValue([.. args[0].AsList.Items.Select(item => ConvertOrNull(item, accepted, convert))])));

    private static Value ConvertOrNull(Value value, StaticType accepted, Func<Value, Value> convert) =>
        (StaticTypes.Of(value) & accepted) != 0 ? convert(value) : Value.Null;

    private static Value ToInteger(Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Integer: return value;
            case ValueKind.Boolean: return Value.Of(value.AsBoolean ? 1L : 0L);
            case ValueKind.Float: return Truncate(value.AsFloat);
        }

        var text = value.AsString.Trim();
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            return Value.Of(whole);
        }

        return TryParseFloat(text, out var number) ? Truncate(number) : Value.Null;
    }

    private static Value Truncate(double number) =>
        number >= long.MinValue && number < -(double)long.MinValue ? Value.Of((long)number) : Value.Null;

    private static Value ToFloat(Value value)
    {
        if (value.IsNumber)
        {
            return Value.Of(value.AsNumber);
        }

        return TryParseFloat(value.AsString.Trim(), out var number) ? Value.Of(number) : Value.Null;
    }

    private static bool TryParseFloat(string text, out double number) => double.TryParse(
        text,
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
        CultureInfo.InvariantCulture,
        out number);

    private static Value ToBoolean(Value value) => value.Kind switch
    {
        ValueKind.Boolean => value,
        ValueKind.Integer => Value.Of(value.AsInteger != 0),
        _ => bool.TryParse(value.AsString, out var flag) ? Value.Of(flag) : Value.Null,
    };
}
