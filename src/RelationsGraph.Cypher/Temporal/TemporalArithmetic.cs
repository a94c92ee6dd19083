using RelationsGraph.Cypher.Parsing.Syntax;
using RelationsGraph.Cypher.Values;
using RelationsGraph.Graph.Temporal;

namespace RelationsGraph.Cypher.Temporal;

/// <summary>Arithmetic with durations.</summary>
internal static class TemporalArithmetic
{
    /// <summary>The result; null where the operator does not take the operands.</summary>
    /// <exception cref="OverflowException">The result is beyond the years 1 to 9999, or a duration beyond 64 bits.</exception>
    public static Value? TryCompute(BinaryOperator @operator, in Value left, in Value right)
    {
        if (left.Kind == ValueKind.Duration && right.IsNumber && @operator is BinaryOperator.Multiply or BinaryOperator.Divide)
        {
            return Value.Of(new TemporalValue(Scale((Duration)left.AsTemporal, @operator, right)));
        }

        if (right.Kind != ValueKind.Duration)
        {
            var isSwappable = left.Kind == ValueKind.Duration && @operator is BinaryOperator.Add or BinaryOperator.Multiply;
            return isSwappable ? TryCompute(@operator, right, left) : null;
        }

        var duration = (Duration)right.AsTemporal;
        return @operator switch
        {
            BinaryOperator.Add => TryAdd(left, duration),
            BinaryOperator.Subtract => TryAdd(left, Negate(duration)),
            BinaryOperator.Multiply when left.IsNumber => Value.Of(new TemporalValue(Scale(duration, @operator, left))),
            _ => null,
        };
    }

    private static Duration Negate(Duration duration) =>
        DurationParts.OfTotal(checked(-duration.Months), checked(-duration.Days), -duration.TotalNanoseconds);

    private static Duration Scale(Duration duration, BinaryOperator @operator, in Value number)
    {
        var factor = number.IsInteger ? number.AsInteger : ToDecimal(number.AsFloat);
        if (@operator == BinaryOperator.Divide && factor == 0)
        {
            throw new OverflowException();
        }

        return DurationParts.Of(Scaled(duration.Months), Scaled(duration.Days), Scaled(duration.Seconds), Scaled(duration.Nanoseconds));

        decimal Scaled(decimal part) => @operator == BinaryOperator.Divide ? part / factor : part * factor;
    }

    private static decimal ToDecimal(double number) => Math.Abs(number) < 1e27 ? (decimal)number : throw new OverflowException();

    private static Value? TryAdd(in Value left, Duration duration) => left.Kind switch
    {
        ValueKind.Duration => Value.Of(new TemporalValue(Add((Duration)left.AsTemporal, duration))),
        ValueKind.Date => Value.Of(Add(left.AsDate, duration)),
        ValueKind.LocalTime => Value.Of(new TemporalValue(Add((LocalTime)left.AsTemporal, duration))),
        ValueKind.Time =>
            Value.Of(new TemporalValue(((OffsetTime)left.AsTemporal) with { Local = Add(((OffsetTime)left.AsTemporal).Local, duration) })),
        ValueKind.LocalDateTime => Value.Of(new TemporalValue(Add((LocalDateTime)left.AsTemporal, duration))),
        ValueKind.DateTime => Value.Of(new TemporalValue(Add((ZonedDateTime)left.AsTemporal, duration))),
        _ => null,
    };

    private static Duration Add(Duration left, Duration right) => DurationParts.OfTotal(
        checked(left.Months + right.Months), checked(left.Days + right.Days), left.TotalNanoseconds + right.TotalNanoseconds);

    // A date has no clock, so that only whole days of the seconds count
    private static DateOnly Add(DateOnly date, Duration duration)
    {
        var days = (long)(duration.TotalNanoseconds / LocalTime.NanosecondsPerDay);
        return AddDays(AddMonths(date, duration.Months), checked(duration.Days + days));
    }

    private static LocalTime Add(LocalTime time, Duration duration)
    {
        var sum = (time.Nanoseconds + duration.TotalNanoseconds) % LocalTime.NanosecondsPerDay;
        return new LocalTime((long)(sum < 0 ? sum + LocalTime.NanosecondsPerDay : sum));
    }

    private static LocalDateTime Add(LocalDateTime time, Duration duration)
    {
        var date = AddDays(AddMonths(time.Date, duration.Months), duration.Days);
        return LocalDateTime.FromTotal((time with { Date = date }).TotalNanoseconds + duration.TotalNanoseconds);
    }

    // Months and days move the calendar, seconds the clock: a day more keeps the hour, 24 hours more may not
    private static ZonedDateTime Add(ZonedDateTime time, Duration duration)
    {
        var date = AddDays(AddMonths(time.Local.Date, duration.Months), duration.Days);
        var local = time.Local with { Date = date };
        var moved = time.Zone is null ? time with { Local = local } : ZoneOffset.At(local, time.Zone);
        var instant = moved.UtcNanoseconds + duration.TotalNanoseconds;
        return time.Zone is null ? ZoneOffset.AtInstant(instant, time.OffsetSeconds) : ZoneOffset.AtInstant(instant, time.Zone);
    }

    private static DateOnly AddMonths(DateOnly date, long months)
    {
        var month = (date.Year * 12L) + date.Month - 1 + months;
        return month is >= 12 and < 12 * 10_000L ? date.AddMonths((int)months) : throw new OverflowException();
    }

    private static DateOnly AddDays(DateOnly date, long days)
    {
        var day = (Int128)date.DayNumber + days;
        return day >= DateOnly.MinValue.DayNumber && day <= DateOnly.MaxValue.DayNumber
            ? DateOnly.FromDayNumber((int)day)
            : throw new OverflowException();
    }
}
