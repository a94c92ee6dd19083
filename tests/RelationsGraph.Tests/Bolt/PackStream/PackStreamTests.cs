using CsCheck;
using RelationsGraph.Bolt.PackStream;
using RelationsGraph.Bolt.Values;

namespace RelationsGraph.Tests.Bolt.PackStream;

public class PackStreamTests
{
    public static TheoryData<object?, string> Forms => new()
    {
        { null, "C0" },
        { true, "C3" },
        { false, "C2" },
        { 0L, "00" },
        { 127L, "7F" },
        { -16L, "F0" },
        { -17L, "C8EF" },
        { -128L, "C880" },
        { 128L, "C90080" },
        { -129L, "C9FF7F" },
        { 32_768L, "CA00008000" },
        { -2_147_483_649L, "CBFFFFFFFF7FFFFFFF" },
        { long.MaxValue, "CB7FFFFFFFFFFFFFFF" },
        { 1.1, "C13FF199999999999A" },
        { double.NegativeInfinity, "C1FFF0000000000000" },
        { "", "80" },
        { "A", "8141" },
        { "Größe", "874772C3B6C39F65" },
        { "abcdefghijklmnopqrstuvwxyz", "D01A6162636465666768696A6B6C6D6E6F707172737475767778797A" },
        { new byte[] { 1, 2, 3 }, "CC03010203" },
        { Array.Empty<object?>(), "90" },
        { new object?[] { 1L, "a", null }, "93018161C0" },
        { new Dictionary<string, object?> { ["one"] = 1L }, "A1836F6E6501" },
        { new DateOnly(1970, 1, 2), "B14401" },
        { new BoltDate(5_000_000), "B144CA004C4B40" },
        { new BoltLocalTime(1), "B17401" },
        { new BoltTime(1, 3600), "B25401C90E10" },
        { new BoltLocalDateTime(1, 2), "B2640102" },
        { new BoltDateTime(1, 2, 3600), "B3490102C90E10" },
        { new BoltDuration(1, 2, 3, 4), "B44501020304" },
        { new BoltPoint(7203, 1.1, 2), "B358C91C23C13FF199999999999AC14000000000000000" },
        { new BoltPoint(9157, 0, 0, 1.1), "B459C923C5C10000000000000000C10000000000000000C13FF199999999999A" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Each_kind_of_value_has_its_form(object? value, string hex)
    {
        Assert.Equal(hex, Convert.ToHexString(Write(value)));
        Assert.Equal(ScriptValue.Show(value), ScriptValue.Show(Read(Convert.FromHexString(hex))));
    }

    public static TheoryData<string, string> Graphs => new()
    {
        { "B34E2A 91 8141 A1816E01", """(42 42:A {"n": 1})""" },
        { "B44E2A 91 8141 A1816E01 86343A783A3432", """(4:x:42 42:A {"n": 1})""" },
        { "B44EC0 90 A0 8161", "(a -1 {})" },
        { "B55207 01 02 8154 A0", "[7 7:T 1->2 1->2 {}]" },
        { "B85207 01 02 8154 A0 8165 8161 8162", "[e 7:T a->b 1->2 {}]" },
        { "B350 92 B34E0190A0 B34E0290A0 91 B37207 8154A0 94 0101 FF00", "<(1 1 {}) (2 2 {}) (1 1 {}) [7 7:T 1->2 1->2 {}] [7 7:T 1->2 1->2 {}]>" },
        { "B350 91 B44E0190A08161 90 90", "<(a 1 {})>" },
    };

    [Theory]
    [MemberData(nameof(Graphs))]
    public void Parts_of_a_graph_come_with_the_ids_that_the_server_has(string hex, string shown) =>
        Assert.Equal(shown, ScriptValue.Show(Read(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)))));

    [Fact]
    public void Older_servers_get_moments_by_the_clock_of_the_place() =>
        Gen.Select(Gen.Long[-62_000_000_000, 250_000_000_000], Gen.Int[0, 999_999_999], Gen.Int[-64_800, 64_800]).Sample((seconds, nanoseconds, offset) =>
        {
            var moment = new BoltDateTime(seconds, nanoseconds, offset);
            var bytes = Write(moment, DateTimeEncoding.Local);
            Assert.Equal(new object[] { seconds + offset, (long)nanoseconds, (long)offset }, Assert.IsType<BoltStructure>(Read(bytes)).Fields);
            Assert.Equal(moment, new PackStreamReader(bytes, DateTimeEncoding.Local).ReadValue());
        });

    [Theory]
    [InlineData(1_743_415_200L, "Europe/Copenhagen")]
    [InlineData(1_700_000_000L, "Asia/Tokyo")]
    public void A_named_time_zone_is_kept_in_both_ways(long seconds, string zone)
    {
        var moment = BoltDateTime.InZone(seconds, 5, zone);
        Assert.SkipWhen(moment.OffsetSeconds is null, "This machine has no time zone data.");
        foreach (var encoding in new[] { DateTimeEncoding.Utc, DateTimeEncoding.Local })
        {
            Assert.Equal(moment, new PackStreamReader(Write(moment, encoding), encoding).ReadValue());
        }
    }

    [Fact]
    public void A_time_zone_that_the_machine_has_not_is_kept_where_the_moment_is_known_without_it()
    {
        var moment = BoltDateTime.InZone(1_743_415_200, 5, "Mars/Olympus");
        Assert.Equal(moment, Read(Write(moment)));
        Assert.StartsWith(
            "This machine has no time zone 'Mars/Olympus', without which an old server cannot be told the moment.",
            Assert.Throws<ArgumentException>(() => Write(moment, DateTimeEncoding.Local)).Message,
            StringComparison.Ordinal);
        Assert.Equal(
            "This machine has no time zone 'Mars/Olympus', and the server does not say the moment without it (byte 0)",
            Assert.Throws<PackStreamException>(() => new PackStreamReader(Convert.FromHexString("B36601058C4D6172732F4F6C796D707573"), DateTimeEncoding.Local).ReadValue()).Message);
    }

    public static TheoryData<object, object> Widened => new()
    {
        { (byte)200, 200L },
        { (sbyte)-1, -1L },
        { (short)-300, -300L },
        { ushort.MaxValue, 65_535L },
        { 5, 5L },
        { uint.MaxValue, 4_294_967_295L },
        { 7UL, 7L },
        { 0.5f, 0.5 },
        { 'x', "x" },
        { new ReadOnlyMemory<byte>([1]), new byte[] { 1 } },
        { new[] { 1, 2 }, new object[] { 1L, 2L } },
        { new[] { "a" }, new object[] { "a" } },
        { Enumerable.Range(1, 3).Where(number => number != 2), new object[] { 1L, 3L } },
        { new HashSet<string> { "a" }, new object[] { "a" } },
        { new Dictionary<string, int> { ["a"] = 1 }, new Dictionary<string, object?> { ["a"] = 1L } },
        { BoltMap.Of(["a", "b", "a"], [1, null, 2]), new Dictionary<string, object?> { ["a"] = 2L, ["b"] = null } },
        { new SortedDictionary<string, object?> { ["a"] = 1 }, new Dictionary<string, object?> { ["a"] = 1L } },
        { new TimeOnly(1, 0), new BoltLocalTime(3_600_000_000_000) },
        { new DateTime(1970, 1, 1, 0, 0, 1, DateTimeKind.Unspecified), new BoltLocalDateTime(1, 0) },
        { new DateTime(1970, 1, 1, 0, 0, 1, DateTimeKind.Utc), new BoltDateTime(1, 0, 0) },
        { new DateTimeOffset(1970, 1, 1, 2, 0, 1, TimeSpan.FromHours(2)), new BoltDateTime(1, 0, 7200) },
        { TimeSpan.FromMilliseconds(-1), new BoltDuration(0, 0, -1, 999_000_000) },
    };

    [Theory]
    [MemberData(nameof(Widened))]
    public void Values_of_dotnet_are_written_as_the_nearest_kind(object value, object read) =>
        Assert.Equal(ScriptValue.Show(read), ScriptValue.Show(Read(Write(value))));

    public static TheoryData<object, string> Impossible => new()
    {
        { 1m, "There is no exact decimal number; pass a Double, or text." },
        { ulong.MaxValue, "Integers have 64 bits with a sign; this one is larger." },
        { new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Local), "A DateTime of local kind means another moment on every machine; pass a DateTimeOffset." },
        { new BoltNode("1", 1, [], new Dictionary<string, object?>()), "Nodes, relationships and paths cannot be parameters; pass their ids or properties." },
        { Guid.Empty, "A Guid cannot be a parameter; pass text, a number, a date, a list or a map." },
        { "\uD800", "A text holds one half of a surrogate pair, which no other program could read." },
        { new Dictionary<int, int> { [1] = 1 }, "A map has names of text, not Int32." },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void Values_without_a_form_are_refused_and_leave_nothing_behind(object value, string message)
    {
        var writer = new PackStreamWriter();
        writer.WriteInteger(1);
        var error = Assert.Throws<ArgumentException>(() => writer.WriteValue(new[] { "kept", value }));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Assert.Equal([1], writer.Written.ToArray());
    }

    [Fact]
    public void A_list_that_holds_itself_is_refused()
    {
        var list = new List<object?>();
        list.Add(list);
        var error = Assert.Throws<ArgumentException>(() => Write(list));
        Assert.Equal("Lists and maps lie more than 500 deep within each other, or hold themselves.", error.Message);
    }

    [Theory]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(200_000)]
    public void Sizes_are_no_limit(int size)
    {
        var list = Enumerable.Range(0, size).Select(number => (object?)(long)number).ToArray();
        var map = list.ToDictionary(number => $"k{number}", number => number);
        foreach (var value in new object[] { new string('é', size), new byte[size], list, map })
        {
            Assert.Equal(ScriptValue.Show(value), ScriptValue.Show(Read(Write(value))));
        }
    }

    [Fact]
    public void What_is_written_is_read_again() =>
        PackStreamGen.Value.Sample(value => Assert.Equal(ScriptValue.Show(value), ScriptValue.Show(Read(Write(value)))), iter: 2_000);

    [Fact]
    public void Values_that_come_again_are_the_same_and_change_nothing() => PackStreamGen.Value.Array[1, 6].Sample(
        values =>
        {
            var cache = new ValueCache();
            foreach (var value in values.Concat(values))
            {
                var reader = new PackStreamReader(Write(value), DateTimeEncoding.Utc, cache);
                Assert.Equal(ScriptValue.Show(value), ScriptValue.Show(reader.ReadValue()));
            }
        },
        iter: 500);

    // Few letters, so that texts differ in any one place, and many texts, so that they meet at their places
    [Fact]
    public void Texts_that_were_read_before_are_given_again_and_no_others() => Gen.String[Gen.Char["ab\u00e9\0"], 0, 40].Array[1, 3_000].Sample(
        texts =>
        {
            var cache = new TextCache(64);
            foreach (var text in texts)
            {
                var bytes = System.Text.Encoding.UTF8.GetBytes(text);
                var first = cache.Get(bytes);
                Assert.Equal(text, first);
                Assert.True(bytes.Length is 0 or > 32 || ReferenceEquals(first, cache.Get(bytes)));
            }
        },
        iter: 100);

    [Fact]
    public void Days_and_numbers_are_given_again_exactly()
    {
        var cache = new ValueCache();
        double[] numbers = [0.0, -0.0, 0.8, double.NaN, double.Epsilon, .. Enumerable.Range(0, 2_000).Select(i => i / 7.0)];
        foreach (var number in numbers.Concat(numbers))
        {
            Assert.Equal(BitConverter.DoubleToInt64Bits(number), BitConverter.DoubleToInt64Bits((double)cache.GetFloat(number)));
        }

        Assert.Same(cache.GetFloat(0.25), cache.GetFloat(0.25));
        long[] days = [0, -1, 20_000, 21_024, -719_162, -719_163, 2_932_896, 2_932_897, long.MaxValue, long.MinValue];
        foreach (var day in days.Concat(days))
        {
            Assert.Equal(ValueCache.MakeDay(day), cache.GetDay(day));
        }

        Assert.Same(cache.GetDay(20_000), cache.GetDay(20_000));
    }

    [Fact]
    public void A_value_that_is_cut_off_is_refused_wherever_it_is() => PackStreamGen.Value.Sample(
        value =>
        {
            var bytes = Write(value);
            for (var i = 0; i < bytes.Length; i += 1 + (bytes.Length / 200))
            {
                Assert.Throws<PackStreamException>(() => Read(bytes.AsSpan(0, i)));
            }
        },
        iter: 300);

    [Fact]
    public void Bytes_that_are_no_value_give_an_error_and_no_other_harm() =>
        Gen.OneOf(Gen.Byte.Array[0, 60], Gen.Select(PackStreamGen.Value, Gen.Int[0, 1_000], Gen.Byte, Spoil)).Sample(
            bytes =>
            {
                try
                {
                    ScriptValue.Show(new PackStreamReader(bytes).ReadValue());
                }
                catch (PackStreamException e)
                {
                    Assert.InRange(e.Offset, 0, bytes.Length);
                }
            },
            iter: 5_000);

    public static TheoryData<string, string> Faulty => new()
    {
        { "", "The bytes end where a value should begin (byte 0)" },
        { "C4", "No value begins with 0xC4 (byte 0)" },
        { "D6FFFFFFFF", "There are 0 bytes left where 4294967295 are needed (byte 5)" },
        { "DA0000000301", "There are 1 bytes left where 3 are needed (byte 5)" },
        { "A10101", "Expected a text, not 0x01 (byte 1)" },
        { "82C328", "A text is no UTF-8 (byte 1)" },
        { "B0", "The bytes end where a value should begin (byte 1)" },
        { "B24E0190", "A node has 3 or 4 fields, not 2 (byte 0)" },
        { "B34E8090A0", "Expected an integer, not 0x80 (byte 2)" },
        { "B174FF", "-1 is not between 0 and 86399999999999 (byte 2)" },
        { "B350909090", "A path begins with a node, and each relationship leads to one (byte 0)" },
        { "B35091B34E0190A090920100", "A path goes by a node or a relationship that it has not (byte 0)" },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void A_fault_says_what_and_where(string hex, string message) =>
        Assert.Equal(message, Assert.Throws<PackStreamException>(() => Read(Convert.FromHexString(hex))).Message);

    [Fact]
    public void Deep_nesting_is_refused_before_the_stack_ends()
    {
        var bytes = Enumerable.Repeat((byte)0x91, 1_000_000).Append((byte)1).ToArray();
        Assert.Equal("Lists and maps lie more than 500 deep within each other (byte 501)", Assert.Throws<PackStreamException>(() => Read(bytes)).Message);
    }

    [Fact]
    public void Of_entries_with_the_same_name_the_last_counts()
    {
        foreach (var others in new[] { 1, 20 })
        {
            var writer = new PackStreamWriter();
            writer.WriteMapHeader(others + 2);
            foreach (var name in Enumerable.Range(0, others).Select(number => $"n{number}").Prepend("a").Append("a"))
            {
                writer.WriteText(name);
                writer.WriteInteger(writer.Written.Length);
            }

            var map = (IReadOnlyDictionary<string, object?>)Read(writer.Written)!;
            Assert.Equal(others + 1, map.Count);
            Assert.Equal(map.Values.Max(), map["a"]);
        }
    }

    [Fact]
    public void Maps_find_each_name_and_no_other() =>
        Gen.Dictionary(Gen.String[0, 5], Gen.Int)[0, 40].Sample(
            map =>
            {
                var read = (IReadOnlyDictionary<string, object?>)Read(Write(map))!;
                Assert.Equal(map.Count, read.Count);
                Assert.All(map, pair => Assert.Equal((long)pair.Value, read[pair.Key]));
                Assert.False(read.ContainsKey("longer than all"));
                Assert.Throws<KeyNotFoundException>(() => read["longer than all"]);

                // And as it was read it is written again
                Assert.Equal(Write(map), Write(read));
            },
            iter: 200);

    private static byte[] Spoil(object? value, int place, byte change)
    {
        var bytes = Write(value);
        bytes[place % bytes.Length] ^= change;
        return bytes;
    }

    private static byte[] Write(object? value, DateTimeEncoding dateTimes = DateTimeEncoding.Utc)
    {
        var writer = new PackStreamWriter(dateTimes);
        writer.WriteValue(value);
        return writer.Written.ToArray();
    }

    private static object? Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new PackStreamReader(bytes);
        var value = reader.ReadValue();
        Assert.True(reader.IsAtEnd);
        return value;
    }
}
