using CsCheck;
using RelationsGraph.Bolt.Values;

namespace RelationsGraph.Tests.Bolt.PackStream;

/// <summary>Arbitrary values of all kinds that can be both written and read.</summary>
internal static class PackStreamGen
{
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.OneOf("", "name", "王毅", "\U0001F600", "nul\0", new string('a', 15), new string('b', 16), new string('é', 127), new string('c', 255), new string('d', 256)),
        Gen.String[Gen.Char['\0', '\uD7FF'], 0, 20]);

    private static readonly Gen<long> Integer = Gen.OneOf(
        Gen.Long,
        Gen.Long[-200, 200],
        Gen.OneOf(-16L, -17, 127, 128, -128, -129, 32767, 32768, -32768, -32769, int.MaxValue, int.MaxValue + 1L, int.MinValue, int.MinValue - 1L, long.MinValue, long.MaxValue));

    private static readonly Gen<int> Nanoseconds = Gen.Int[0, 999_999_999];
    private static readonly Gen<long> Seconds = Gen.OneOf(Gen.Long[-62_135_596_800, 253_402_300_799], Gen.Long[long.MinValue / 2, long.MaxValue / 2]);
    private static readonly Gen<long> NanosecondsOfDay = Gen.Long[0, 86_399_999_999_999];
    private static readonly Gen<int> Offset = Gen.Int[-64_800, 64_800];

    private static readonly Gen<object?> Scalar = Gen.OneOf(
        Gen.Const((object?)null),
        Gen.Bool.Select(value => (object?)value),
        Integer.Select(value => (object?)value),
        Gen.Double.Select(value => (object?)value),
        Text.Select(value => (object?)value),
        Gen.Byte.Array[0, 300].Select(value => (object?)value));

    private static readonly Gen<object?> Temporal = Gen.OneOf(
        Gen.Int[0, DateOnly.MaxValue.DayNumber].Select(day => (object?)DateOnly.FromDayNumber(day)),
        Gen.OneOf(Gen.Long[-365_243_219_162, -719_163], Gen.Long[2_932_897, 365_241_780_471]).Select(day => (object?)new BoltDate(day)),
        NanosecondsOfDay.Select(time => (object?)new BoltLocalTime(time)),
        Gen.Select(NanosecondsOfDay, Offset, (time, offset) => (object?)new BoltTime(time, offset)),
        Gen.Select(Seconds, Nanoseconds, (seconds, nanoseconds) => (object?)new BoltLocalDateTime(seconds, nanoseconds)),
        Gen.Select(Seconds, Nanoseconds, Offset, (seconds, nanoseconds, offset) => (object?)new BoltDateTime(seconds / 2, nanoseconds, offset)),
        Gen.Select(Integer, Integer, Integer, Nanoseconds, (months, days, seconds, nanoseconds) => (object?)new BoltDuration(months, days, seconds, nanoseconds)),
        Gen.Select(Gen.Int[0, 9999], Gen.Double, Gen.Double, (srid, x, y) => (object?)new BoltPoint(srid, x, y)),
        Gen.Select(Gen.Double, Gen.Double, Gen.Double, (x, y, z) => (object?)new BoltPoint(9157, x, y, z)));

    public static Gen<object?> Value { get; } = Nested(3);

    private static Gen<object?> Nested(int depth)
    {
        var leaf = Gen.Frequency((3, Scalar), (1, Temporal));
        if (depth == 0)
        {
            return leaf;
        }

        var item = Nested(depth - 1);
        return Gen.Frequency(
            (4, leaf),
            (1, item.Array[0, 20].Select(list => (object?)list)),
            (1, Gen.Dictionary(Text, item)[0, 20].Select(map => (object?)map)),
            (1, item.Array[0, 5].Select(fields => (object?)new BoltStructure((byte)'V', fields))));
    }
}
