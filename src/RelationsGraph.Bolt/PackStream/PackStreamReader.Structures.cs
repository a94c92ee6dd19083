using System.Globalization;
using System.Runtime.CompilerServices;
using RelationsGraph.Bolt.Values;

namespace RelationsGraph.Bolt.PackStream;

// Values that are structures: parts of a graph, dates and times, points
public ref partial struct PackStreamReader
{
    private const long NanosecondsPerDay = 86_400_000_000_000;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private object ReadStructure(int count)
    {
        var start = _position - 1;
        var tag = ReadByte();
        return tag switch
        {
            StructureTag.Node => ReadNode(count, start),
            StructureTag.Relationship => ReadRelationship(count, start),
            StructureTag.Path => ReadPath(count, start),
            StructureTag.Date => ReadDate(count, start),
            StructureTag.Time => ReadTime(count, start),
            StructureTag.LocalTime => ReadLocalTime(count, start),
            StructureTag.LocalDateTime => ReadLocalDateTime(count, start),
            StructureTag.OffsetDateTime when _dateTimes == DateTimeEncoding.Utc => ReadOffsetDateTime(count, start),
            StructureTag.ZonedDateTime when _dateTimes == DateTimeEncoding.Utc => ReadZonedDateTime(count, start),
            StructureTag.LocalOffsetDateTime when _dateTimes == DateTimeEncoding.Local => ReadLocalOffsetDateTime(count, start),
            StructureTag.LocalZonedDateTime when _dateTimes == DateTimeEncoding.Local => ReadLocalZonedDateTime(count, start),
            StructureTag.Duration => ReadDuration(count, start),
            StructureTag.Point2D => ReadPoint(count, 3, start),
            StructureTag.Point3D => ReadPoint(count, 4, start),
            _ => new BoltStructure(tag, ReadList(count)),
        };
    }

    private BoltNode ReadNode(int count, int start)
    {
        RequireFields("node", count, start, 3, 4);
        var id = ReadId();
        var labels = ReadNames();
        var properties = ReadMap();
        return new(count == 4 ? ReadText() : ElementIdOf(id), id, labels, properties);
    }

    private BoltRelationship ReadRelationship(int count, int start)
    {
        RequireFields("relationship", count, start, 5, 8);
        var (id, startId, endId) = (ReadId(), ReadId(), ReadId());
        var type = ReadName();
        var properties = ReadMap();
        return count == 8
            ? new(ReadText(), id, ReadText(), startId, ReadText(), endId, type, properties)
            : new(ElementIdOf(id), id, ElementIdOf(startId), startId, ElementIdOf(endId), endId, type, properties);
    }

    // nodes, relationships without ends, and the way: relationship (from 1, negative where walked backwards) and node (from 0) in turn
    private BoltPath ReadPath(int count, int start)
    {
        RequireFields("path", count, start, 3, 3);
        var nodes = ReadRow();
        var relationships = ReadUnboundRelationships();
        var way = ReadRow();
        if (nodes is not [BoltNode first, ..] || way.Length % 2 != 0)
        {
            throw Fault("A path begins with a node, and each relationship leads to one", start);
        }

        var visited = new BoltNode[(way.Length / 2) + 1];
        var walked = new BoltRelationship[way.Length / 2];
        visited[0] = first;
        for (var i = 0; i < walked.Length; i++)
        {
            var (step, place) = (way[2 * i] as long? ?? 0, way[(2 * i) + 1] as long? ?? -1);
            var isKnown = step != 0 && step <= relationships.Length && step >= -relationships.Length && place >= 0 && place < nodes.Length;
            if (!isKnown || nodes[place] is not BoltNode next)
            {
                throw Fault("A path goes by a node or a relationship that it has not", start);
            }

            var (from, to) = step > 0 ? (visited[i], next) : (next, visited[i]);
            var walk = relationships[Math.Abs(step) - 1];
            walked[i] = walk with { StartElementId = from.ElementId, StartId = from.Id, EndElementId = to.ElementId, EndId = to.Id };
            visited[i + 1] = next;
        }

        return new(visited, walked);
    }

    private BoltRelationship[] ReadUnboundRelationships()
    {
        var count = ReadHeader(Marker.TinyList, Marker.List8, "a list");
        RequireBytes(count);
        var relationships = new BoltRelationship[count];
        for (var i = 0; i < relationships.Length; i++)
        {
            var start = _position;
            var fields = ReadStructureHeader(out var tag);
            if (tag != StructureTag.UnboundRelationship)
            {
                throw Fault($"Expected a relationship of a path, not 0x{tag:X2}", start);
            }

            RequireFields("relationship of a path", fields, start, 3, 4);
            var id = ReadId();
            var type = ReadName();
            var properties = ReadMap();
            relationships[i] = new(fields == 4 ? ReadText() : ElementIdOf(id), id, "", -1, "", -1, type, properties);
        }

        return relationships;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private object ReadDate(int count, int start)
    {
        RequireFields("date", count, start, 1, 1);
        return _cache is null ? ValueCache.MakeDay(ReadInteger()) : _cache.GetDay(ReadInteger());
    }

    private BoltTime ReadTime(int count, int start)
    {
        RequireFields("time", count, start, 2, 2);
        return new(ReadBetween(0, NanosecondsPerDay - 1), ReadOffset());
    }

    private BoltLocalTime ReadLocalTime(int count, int start)
    {
        RequireFields("local time", count, start, 1, 1);
        return new(ReadBetween(0, NanosecondsPerDay - 1));
    }

    private BoltLocalDateTime ReadLocalDateTime(int count, int start)
    {
        RequireFields("local date-time", count, start, 2, 2);
        return new(ReadSeconds(), ReadNanoseconds());
    }

    private BoltDateTime ReadOffsetDateTime(int count, int start)
    {
        RequireFields("date-time", count, start, 3, 3);
        return new(ReadSeconds(), ReadNanoseconds(), ReadOffset());
    }

    private BoltDateTime ReadZonedDateTime(int count, int start)
    {
        RequireFields("date-time", count, start, 3, 3);
        return BoltDateTime.InZone(ReadSeconds(), ReadNanoseconds(), ReadName());
    }

    private BoltDateTime ReadLocalOffsetDateTime(int count, int start)
    {
        RequireFields("date-time", count, start, 3, 3);
        var (seconds, nanoseconds, offset) = (ReadSeconds(), ReadNanoseconds(), ReadOffset());
        return new(seconds - offset, nanoseconds, offset);
    }

    private BoltDateTime ReadLocalZonedDateTime(int count, int start)
    {
        RequireFields("date-time", count, start, 3, 3);
        var (seconds, nanoseconds, zone) = (ReadSeconds(), ReadNanoseconds(), ReadName());
        return TimeZones.FindOffsetOfLocal(zone, seconds) is { } offset ? new(seconds - offset, nanoseconds, offset, zone)
            : throw Fault($"This machine has no time zone '{zone}', and the server does not say the moment without it", start);
    }

    private BoltDuration ReadDuration(int count, int start)
    {
        RequireFields("duration", count, start, 4, 4);
        return new(ReadInteger(), ReadInteger(), ReadInteger(), ReadNanoseconds());
    }

    private BoltPoint ReadPoint(int count, int wanted, int start)
    {
        RequireFields("point", count, start, wanted, wanted);
        return new((int)ReadBetween(0, int.MaxValue), ReadFloat(), ReadFloat(), wanted == 4 ? ReadFloat() : null);
    }

    // A server without numeric ids sends null
    private long ReadId()
    {
        if (!IsAtEnd && _data[_position] == Marker.Null)
        {
            _position++;
            return -1;
        }

        return ReadInteger();
    }

    // As far as seconds of 64 bits can be moved by any offset
    private long ReadSeconds() => ReadBetween(long.MinValue / 2, long.MaxValue / 2);

    private int ReadNanoseconds() => (int)ReadBetween(0, 999_999_999);

    private int ReadOffset() => (int)ReadBetween(-86_400, 86_400);

    private long ReadBetween(long least, long greatest)
    {
        var start = _position;
        var value = ReadInteger();
        return value >= least && value <= greatest ? value : throw Fault($"{value} is not between {least} and {greatest}", start);
    }

    private static string ElementIdOf(long id) => id.ToString(CultureInfo.InvariantCulture);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void RequireFields(string kind, int count, int start, int few, int many)
    {
        if (count != few && count != many)
        {
            throw Fault($"A {kind} has {(few == many ? $"{few}" : $"{few} or {many}")} fields, not {count}", start);
        }
    }
}
