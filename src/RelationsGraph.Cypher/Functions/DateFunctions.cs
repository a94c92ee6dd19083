using System.Globalization;
using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Functions;

/// <summary>Functions of dates.</summary>
internal static class DateFunctions
{
    private static readonly string[] Formats = ["yyyy-MM-dd", "yyyyMMdd", "yyyy-MM", "yyyyMM", "yyyy"];

    public static IEnumerable<Function> All =>
    [
        new("date", [StaticType.String | StaticType.Date | StaticType.Map], StaticType.Date | StaticType.Null, Date) { MinimumArguments = 0 },
        new("timestamp", [], StaticType.Integer, static (site, _) => Value.Of(site.Context.Now.ToUnixTimeMilliseconds())),
    ];

    /// <summary>A component of a date, such as <c>year</c>; null where there is none of the name.</summary>
    public static Value? Component(DateOnly date, string name) => name switch
    {
        "year" => Value.Of((long)date.Year),
        "quarter" => Value.Of((long)((date.Month + 2) / 3)),
        "month" => Value.Of((long)date.Month),
        "week" => Value.Of((long)ISOWeek.GetWeekOfYear(date.ToDateTime(TimeOnly.MinValue))),
        "weekYear" => Value.Of((long)ISOWeek.GetYear(date.ToDateTime(TimeOnly.MinValue))),
        "day" => Value.Of((long)date.Day),
        "ordinalDay" => Value.Of((long)date.DayOfYear),
        "dayOfQuarter" => Value.Of((long)(date.DayNumber - new DateOnly(date.Year, (((date.Month - 1) / 3) * 3) + 1, 1).DayNumber + 1)),
        "weekDay" or "dayOfWeek" => Value.Of(date.DayOfWeek == DayOfWeek.Sunday ? 7L : (long)date.DayOfWeek),
        _ => null,
    };

    private static Value Date(FunctionSite site, Value[] args)
    {
        if (args.Length == 0)
        {
            return Value.Of(DateOnly.FromDateTime(site.Context.Now.UtcDateTime));
        }

        return args[0].Kind switch
        {
            ValueKind.Date => args[0],
            ValueKind.Map => FromMap(site, args[0].AsMap),
            _ => DateOnly.TryParseExact(args[0].AsString, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? Value.Of(date)
                : throw site.ArgumentError("InvalidArgumentValue", $"'{args[0].AsString}' is not a date such as 2025-03-31."),
        };
    }

    private static Value FromMap(FunctionSite site, MapValue map)
    {
        var year = Whole("year") ?? throw site.ArgumentError("InvalidArgumentValue", "date() needs a year.");
        var month = Whole("month") ?? 1;
        var day = Whole("day") ?? 1;
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth((int)year, (int)month))
        {
            throw site.ArgumentError("InvalidArgumentValue", $"There is no day {day} in month {month} of the year {year}.");
        }

        return Value.Of(new DateOnly((int)year, (int)month, (int)day));

        long? Whole(string key)
        {
            var value = map.Get(key);
            return value.IsNull ? null
                : value.IsInteger ? value.AsInteger
                : throw site.TypeError("InvalidArgumentValue", $"The {key} of a date is an Integer, not a {value.TypeName}.");
        }
    }
}
