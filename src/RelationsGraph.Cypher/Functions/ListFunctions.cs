using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Functions;

/// <summary>Functions of lists.</summary>
internal static class ListFunctions
{
    public static IEnumerable<Function> All =>
    [
        new("size", [StaticType.List | StaticType.String | StaticType.Map], StaticType.Integer | StaticType.Null, Size),
        new("head", [StaticType.List], StaticType.Any, static (_, args) => args[0].AsList.Items.FirstOrDefault()),
        new("last", [StaticType.List], StaticType.Any, static (_, args) => args[0].AsList.Items.LastOrDefault()),
        new("tail", [StaticType.List], StaticType.List | StaticType.Null, static (_, args) =>
            args[0].AsList.Count > 1 ? Value.Of(new ListValue(args[0].AsList.Items[1..])) : Value.Of(ListValue.Empty)),
        new("reverse", [StaticType.List | StaticType.String], StaticType.List | StaticType.String | StaticType.Null, Reverse),
        new("range", [StaticType.Any, StaticType.Any, StaticType.Any], StaticType.List | StaticType.Null, Range) { MinimumArguments = 2 },
        new("coalesce", [StaticType.Any], StaticType.Any, static (_, args) => args.FirstOrDefault(value => !value.IsNull))
        {
            TakesNull = true,
            MaximumArguments = int.MaxValue,
        },
        new("nullIf", [StaticType.Any, StaticType.Any], StaticType.Any, static (_, args) =>
            Equality.Compare(args[0], args[1]) == true ? Value.Null : args[0])
        {
            TakesNull = true,
        },
        new("isEmpty", [StaticType.List | StaticType.String | StaticType.Map], StaticType.Boolean | StaticType.Null, static (site, args) =>
            Value.Of(Size(site, args).AsInteger == 0)),
    ];

    private static Value Size(FunctionSite site, Value[] args) => Value.Of((long)(args[0].Kind switch
    {
        ValueKind.List => args[0].AsList.Count,
        ValueKind.Map => args[0].AsMap.Count,
        _ => args[0].AsString.Length,
    }));

    private static Value Reverse(FunctionSite site, Value[] args)
    {
        if (args[0].IsString)
        {
            return Value.Of(string.Concat(args[0].AsString.EnumerateRunes().Reverse().Select(rune => rune.ToString())));
        }

        var items = args[0].AsList.Items.ToArray();
        Array.Reverse(items);
        return Value.Of(new ListValue(items));
    }

    private static Value Range(FunctionSite site, Value[] args)
    {
        if (args.Any(arg => !arg.IsInteger))
        {
            throw site.ArgumentError("InvalidArgumentType", "range() takes Integers only.");
        }

        var (first, last) = (args[0].AsInteger, args[1].AsInteger);
        var step = args.Length > 2 ? args[2].AsInteger : 1;
        if (step == 0)
        {
            throw site.ArgumentError("NumberOutOfRange", "range() cannot take steps of 0.");
        }

        if (step > 0 ? first > last : first < last)
        {
            return Value.Of(ListValue.Empty);
        }

        var count = (((Int128)last - first) / step) + 1;
        if (count > Array.MaxLength)
        {
            throw site.ArgumentError("NumberOutOfRange", "range() makes a list that is too long.");
        }

        site.Context.CheckLength((long)count);
        var items = new Value[(int)count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = Value.Of(first + (i * step));
        }

        return Value.Of(new ListValue(items));
    }
}
