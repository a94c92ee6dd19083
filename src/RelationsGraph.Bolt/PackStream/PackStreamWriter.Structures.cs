using RelationsGraph.Bolt.Values;

namespace RelationsGraph.Bolt.PackStream;

// Values that are structures: dates and times, points
public sealed partial class PackStreamWriter
{
    private void WriteTemporalOrPoint(object value)
    {
        switch (value)
        {
            case BoltDate date:
                WriteDate(date);
                break;
            case TimeOnly time:
                WriteIntegers(StructureTag.LocalTime, BoltLocalTime.Of(time).NanosecondsOfDay);
                break;
            case BoltLocalTime time:
                WriteIntegers(StructureTag.LocalTime, time.NanosecondsOfDay);
                break;
            case BoltTime time:
                WriteIntegers(StructureTag.Time, time.NanosecondsOfDay, time.OffsetSeconds);
                break;
            case DateTime { Kind: DateTimeKind.Unspecified } time:
                WriteLocalDateTime(BoltLocalDateTime.Of(time));
                break;
            case DateTime { Kind: DateTimeKind.Utc } time:
                WriteDateTime(BoltDateTime.Of(time));
                break;
            case BoltLocalDateTime time:
                WriteLocalDateTime(time);
                break;
            case DateTimeOffset time:
                WriteDateTime(BoltDateTime.Of(time));
                break;
            case BoltDateTime time:
                WriteDateTime(time);
                break;
            case TimeSpan length:
                WriteDuration(BoltDuration.Of(length));
                break;
            case BoltDuration duration:
                WriteDuration(duration);
                break;
            case BoltPoint point:
                WritePoint(point);
                break;
            case BoltStructure structure:
                WriteStructure(structure);
                break;
            default:
                throw new ArgumentException(Refusal(value), nameof(value));
        }
    }

    private void WriteDate(BoltDate date) => WriteIntegers(StructureTag.Date, date.EpochDays);

    private void WriteLocalDateTime(BoltLocalDateTime time) => WriteIntegers(StructureTag.LocalDateTime, time.EpochSeconds, time.Nanoseconds);

    private void WriteDuration(BoltDuration duration) =>
        WriteIntegers(StructureTag.Duration, duration.Months, duration.Days, duration.Seconds, duration.Nanoseconds);

    private void WriteDateTime(BoltDateTime time)
    {
        var isUtc = DateTimes == DateTimeEncoding.Utc;
        if (time.ZoneId is null)
        {
            var offset = time.OffsetSeconds ?? 0;
            WriteIntegers(
                isUtc ? StructureTag.OffsetDateTime : StructureTag.LocalOffsetDateTime, time.EpochSeconds + (isUtc ? 0 : offset), time.Nanoseconds, offset);
            return;
        }

        if (!isUtc && time.OffsetSeconds is null)
        {
            throw new ArgumentException($"This machine has no time zone '{time.ZoneId}', without which an old server cannot be told the moment.", nameof(time));
        }

        WriteStructureHeader(isUtc ? StructureTag.ZonedDateTime : StructureTag.LocalZonedDateTime, 3);
        WriteInteger(time.EpochSeconds + (isUtc ? 0 : time.OffsetSeconds ?? 0));
        WriteInteger(time.Nanoseconds);
        WriteText(time.ZoneId);
    }

    private void WritePoint(BoltPoint point)
    {
        WriteStructureHeader(point.Z is null ? StructureTag.Point2D : StructureTag.Point3D, point.Z is null ? 3 : 4);
        WriteInteger(point.Srid);
        WriteFloat(point.X);
        WriteFloat(point.Y);
        if (point.Z is { } z)
        {
            WriteFloat(z);
        }
    }

    private void WriteStructure(BoltStructure structure)
    {
        Enter();
        WriteStructureHeader(structure.Tag, structure.Fields.Count);
        foreach (var field in structure.Fields)
        {
            Write(field);
        }

        _depth--;
    }

    private void WriteIntegers(byte tag, params ReadOnlySpan<long> fields)
    {
        WriteStructureHeader(tag, fields.Length);
        foreach (var field in fields)
        {
            WriteInteger(field);
        }
    }

    private static string Refusal(object value) => value switch
    {
        BoltNode or BoltRelationship or BoltPath => "Nodes, relationships and paths cannot be parameters; pass their ids or properties.",
        ulong => "Integers have 64 bits with a sign; this one is larger.",
        decimal => "There is no exact decimal number; pass a Double, or text.",
        DateTime => "A DateTime of local kind means another moment on every machine; pass a DateTimeOffset.",
        _ => $"A {value.GetType().Name} cannot be a parameter; pass text, a number, a date, a list or a map.",
    };
}
