using CsCheck;
using RelationsGraph.Graph;

namespace RelationsGraph.Tests.Graph;

public class PropertyMapTests
{
    [Fact]
    public void Properties_come_in_ordinal_order_of_name_whatever_the_order_given()
    {
        var map = PropertyMap.Of(("b", 1), ("\u00e9", 2), ("a", 3), ("B", 4));

        Assert.Equal(["B", "a", "b", "\u00e9"], map.Keys);
        Assert.Equal(map, PropertyMap.Of(["a", "B", "b", "\u00e9"], [3, 4, 1, 2]));
        Assert.Equal(map.GetHashCode(), PropertyMap.Of(["a", "B", "b", "\u00e9"], [3, 4, 1, 2]).GetHashCode());
    }

    [Fact]
    public void Smaller_numbers_are_widened_and_every_other_value_stays_of_its_type()
    {
        var map = PropertyMap.Of(
            ("byte", (byte)1), ("int", -2), ("uint", uint.MaxValue), ("float", 0.5f), ("double", 0.1), ("flag", true),
            ("date", new DateOnly(2025, 3, 31)), ("text", "1"), ("list", new object[] { 1, "1", true }), ("nothing", null));

        Assert.Equal(
            [typeof(long), typeof(DateOnly), typeof(double), typeof(bool), typeof(double), typeof(long), typeof(string), typeof(long)],
            map.Where(pair => pair.Key != "list").Select(pair => pair.Value.GetType()));
        Assert.Equal([1L, "1", true], (IReadOnlyList<object>)map["list"]);
        Assert.False(map.ContainsKey("nothing"));
    }

    [Fact]
    public void There_is_one_zero_and_one_not_a_number()
    {
        var negative = PropertyMap.Of(("x", -0.0), ("y", BitConverter.Int64BitsToDouble(0x7FF8000000000001)));
        var positive = PropertyMap.Of(("x", 0.0), ("y", double.NaN));

        Assert.Equal(positive, negative);
        Assert.Equal(PropertyFormat.ToText(positive["x"]), PropertyFormat.ToText(negative["x"]));
        Assert.Equal(BitConverter.DoubleToInt64Bits(double.NaN), BitConverter.DoubleToInt64Bits((double)negative["y"]));
    }

    public static TheoryData<object, string> Impossible => new()
    {
        { DateTime.UnixEpoch, "a DateTime" },
        { 1m, "a Decimal" },
        { new object?[] { "a", null }, "null" },
        { new[] { new[] { "nested" } }, "a String[]" },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void Values_that_no_property_can_have_are_refused(object value, string name)
    {
        var error = Assert.Throws<ArgumentException>(() => PropertyMap.Of(("x", value)));

        Assert.Equal(
            $"The property 'x' is or holds {name}; a property is text, a truth value, a number, a date, a time, a duration, or a list of these.", error.Message);
    }

    [Fact]
    public void A_name_given_twice_is_refused() =>
        Assert.Equal(
            "The property 'x' is given twice.", Assert.Throws<ArgumentException>(() => PropertyMap.Of(("x", 1), ("a", 2), ("x", 3))).Message);

    [Fact]
    public void Setting_taking_out_and_completing_agree_with_a_dictionary() =>
        Gen.Select(GraphGen.Map, GraphGen.Map, Gen.OneOf("x", "name", "new", "~"), Gen.Bool).Sample((map, other, name, isOut) =>
        {
            var set = new SortedDictionary<string, object>(map.ToDictionary(), StringComparer.Ordinal);
            set.Remove(name);
            if (!isOut)
            {
                set[name] = 7L;
            }

            Assert.Equal(set, map.With(name, isOut ? null : 7));
            Assert.Equal(map.Concat(other.Where(pair => !map.ContainsKey(pair.Key))).OrderBy(pair => pair.Key, StringComparer.Ordinal), map.Or(other));
        });

    [Fact]
    public void Values_are_read_as_what_they_are()
    {
        var map = PropertyMap.Of(("text", "a"), ("whole", 2), ("number", 0.5), ("flag", true), ("list", new object[] { "a", 1 }));

        Assert.Equal(("a", null), (map.GetText("text"), map.GetText("whole")));
        Assert.Equal((2.0, 0.5, (double?)null), (map.GetNumber("whole"), map.GetNumber("number"), map.GetNumber("text")));
        Assert.Equal((true, false, false), (map.GetFlag("flag"), map.GetFlag("text"), map.GetFlag("absent")));
        Assert.Equal(["a"], map.GetTexts("list"));
        Assert.Throws<KeyNotFoundException>(() => map["absent"]);
    }
}
