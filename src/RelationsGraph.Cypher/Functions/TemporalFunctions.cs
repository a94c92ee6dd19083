using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Temporal;
using RelationsGraph.Cypher.Values;
using RelationsGraph.Graph.Temporal;

namespace RelationsGraph.Cypher.Functions;

/// <summary>Functions of dates, times and durations. Years go from 1 to 9999.</summary>
internal static class TemporalFunctions
{
    private static readonly (string Name, ValueKind Kind, StaticType Type, string Example)[] Points =
    [
        ("date", ValueKind.Date, StaticType.Date, "2025-03-31"),
        ("localtime", ValueKind.LocalTime, StaticType.LocalTime, "21:40:32.142"),
        ("time", ValueKind.Time, StaticType.Time, "21:40:32+01:00"),
        ("localdatetime", ValueKind.LocalDateTime, StaticType.LocalDateTime, "2025-03-31T21:40:32"),
        ("datetime", ValueKind.DateTime, StaticType.DateTime, "2025-03-31T21:40:32+01:00"),
    ];

    public static IEnumerable<Function> All => Points.SelectMany(OfPoint).Concat(
    [
        new("timestamp", [], StaticType.Integer, static (site, _) => Value.Of(site.Context.Now.ToUnixTimeMilliseconds())),
        new("datetime.fromepoch", [StaticType.Number, StaticType.Number], StaticType.DateTime | StaticType.Null, static (_, args) =>
            FromEpoch(((Int128)args[0].AsNumber * LocalTime.NanosecondsPerSecond) + (Int128)args[1].AsNumber)),
        new("datetime.fromepochmillis", [StaticType.Number], StaticType.DateTime | StaticType.Null, static (_, args) =>
            FromEpoch((Int128)args[0].AsNumber * 1_000_000)),
        new("duration", [StaticType.String | StaticType.Map | StaticType.Duration], StaticType.Duration | StaticType.Null, Duration),
        Between("duration.between", DurationParts.Between),
        Between("duration.inMonths", DurationParts.InMonths),
        Between("duration.inDays", DurationParts.InDays),
        Between("duration.inSeconds", DurationParts.InSeconds),
    ]).Select(Guarded);

    // What leaves the calendar or 64 bits is found deep inside; here is the one place that knows whose argument it was
    private static Function Guarded(Function function) => function.With((site, args) =>
    {
        try
        {
            return function.Compute(site, args);
        }
        catch (OverflowException)
        {
            throw site.ArgumentError(
                "NumberOutOfRange", $"{function.Name}() gives nothing within the years 1 to 9999, or a duration that is too long.");
        }
    });

    private static IEnumerable<Function> OfPoint((string Name, ValueKind Kind, StaticType Type, string Example) point)
    {
        var (name, kind, type, example) = point;
        yield return new Function(
            name,
            [StaticType.String | StaticType.Map | StaticType.PointInTime],
            type | StaticType.Null,
            (site, args) => Make(site, args, kind, example))
        {
            MinimumArguments = 0,
        };
        yield return new Function(
            name + ".truncate",
            [StaticType.String, StaticType.PointInTime, StaticType.Map],
            type | StaticType.Null,
            (site, args) => Truncate(site, args, kind))
        {
            MinimumArguments = 2,
        };
        foreach (var clock in new[] { "transaction", "statement", "realtime" })
        {
            yield return new Function($"{name}.{clock}", [StaticType.String], type, (site, args) => Now(site, args, kind))
            {
                MinimumArguments = 0,
            };
        }
    }

    private static Function Between(string name, Func<TemporalParts, TemporalParts, Duration> compute) => new(
        name,
        [StaticType.PointInTime, StaticType.PointInTime],
        StaticType.Duration | StaticType.Null,
        (_, args) => Value.Of(new TemporalValue(compute(TemporalParts.TryOf(args[0])!.Value, TemporalParts.TryOf(args[1])!.Value))));

    private static Value Make(FunctionSite site, Value[] args, ValueKind kind, string example)
    {
        if (args.Length == 0)
        {
            return Now(site, args, kind);
        }

        return args[0].Kind switch
        {
            ValueKind.Map => new TemporalBuilder(site, args[0].AsMap).Build(kind).ToValue(kind),
            ValueKind.String => Parse(site, args[0].AsString, kind, example).ToValue(kind),
            _ => TemporalParts.TryOf(args[0])!.Value.ToValue(kind),
        };
    }

    private static TemporalParts Parse(FunctionSite site, string text, ValueKind kind, string example) =>
        TemporalParser.TryParse(text, kind)
        ?? throw site.ArgumentError("InvalidArgumentValue", $"'{text}' is not a {site.Call.Function.Name} such as {example}.");

    private static Value Now(FunctionSite site, Value[] args, ValueKind kind)
    {
        var zone = args.Length > 0 ? args[0] : Value.Of("Z");
        var utc = site.Context.Now.UtcDateTime;
        var time = new LocalTime(TimeOnly.FromDateTime(utc).Ticks * 100);
        var now = new TemporalParts(DateOnly.FromDateTime(utc), time, 0, null);
        var map = new MapValue([("datetime", now.ToValue(ValueKind.DateTime)), ("timezone", zone)]);
        return new TemporalBuilder(site, map).Build(ValueKind.DateTime).ToValue(kind);
    }

    private static Value FromEpoch(Int128 nanoseconds)
    {
        var epoch = new DateOnly(1970, 1, 1).DayNumber * (Int128)LocalTime.NanosecondsPerDay;
        return Value.Of(new TemporalValue(ZoneOffset.AtInstant(epoch + nanoseconds, 0)));
    }

    private static Value Duration(FunctionSite site, Value[] args) => args[0].Kind switch
    {
        ValueKind.Map => Value.Of(new TemporalValue(DurationParts.FromMap(site, args[0].AsMap))),
        ValueKind.String => Value.Of(new TemporalValue(DurationParts.TryParse(args[0].AsString)
            ?? throw site.ArgumentError("InvalidArgumentValue", $"'{args[0].AsString}' is not a duration such as P1Y2M3DT4H5M6S."))),
        _ => args[0],
    };

    private static Value Truncate(FunctionSite site, Value[] args, ValueKind kind)
    {
        var unit = args[0].AsString;
        var parts = TemporalTruncation.TryTruncate(TemporalParts.TryOf(args[1])!.Value, unit)
            ?? throw site.ArgumentError("InvalidArgumentValue", $"{args[1].NounAtStart} cannot be truncated to '{unit}'.");
        var map = args.Length > 2 ? args[2].AsMap : MapValue.Empty;
        var built = new TemporalBuilder(site, map).Build(kind, parts);
        return (KeepsFraction(unit, map) ? built with { Time = Join(parts.Time!, built.Time!) } : built).ToValue(kind);
    }

    // A nanosecond that is given after truncating to milliseconds comes on top of them
    private static bool KeepsFraction(string unit, MapValue map) =>
        unit is "millisecond" or "microsecond"
        && (!map.Get("nanosecond").IsNull || (unit == "millisecond" && !map.Get("microsecond").IsNull));

    private static LocalTime Join(LocalTime truncated, LocalTime built) => new(built.Nanoseconds + truncated.Nanosecond);
}
