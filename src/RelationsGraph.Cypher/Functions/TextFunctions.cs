using RelationsGraph.Cypher.Binding;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Functions;

/// <summary>Functions of texts. Lengths and positions count UTF-16 code units, from 0.</summary>
internal static class TextFunctions
{
    private const StaticType Text = StaticType.String;
    private const StaticType Result = StaticType.String | StaticType.Null;

    public static IEnumerable<Function> All =>
    [
        new("toLower", [Text], Result, static (_, args) => Value.Of(args[0].AsString.ToLowerInvariant())),
        new("toUpper", [Text], Result, static (_, args) => Value.Of(args[0].AsString.ToUpperInvariant())),
        new("lower", [Text], Result, static (_, args) => Value.Of(args[0].AsString.ToLowerInvariant())),
        new("upper", [Text], Result, static (_, args) => Value.Of(args[0].AsString.ToUpperInvariant())),
        new("trim", [Text], Result, static (_, args) => Value.Of(args[0].AsString.Trim())),
        OfEnds("lTrim", static (text, characters) => text.TrimStart(characters)),
        OfEnds("rTrim", static (text, characters) => text.TrimEnd(characters)),
        OfEnds("bTrim", static (text, characters) => text.Trim(characters)),
        new("left", [Text, StaticType.Integer], Result, static (site, args) => Part(site, args[0].AsString, 0, args[1].AsInteger)),
        new("right", [Text, StaticType.Integer], Result, Right),
        new("substring", [Text, StaticType.Integer, StaticType.Integer], Result, Substring) { MinimumArguments = 2 },
        new("replace", [Text, Text, Text], Result, Replace),
        new("split", [Text, Text | StaticType.List], StaticType.List | StaticType.Null, Split),
        new("char_length", [Text], StaticType.Integer | StaticType.Null, static (_, args) => Value.Of((long)args[0].AsString.Length)),
        new("character_length", [Text], StaticType.Integer | StaticType.Null, static (_, args) => Value.Of((long)args[0].AsString.Length)),
    ];

    // Without characters that are to go, white space goes
    private static Function OfEnds(string name, Func<string, char[]?, string> trim) =>
        new(name, [Text, Text], Result, (_, args) => Value.Of(trim(args[0].AsString, args.Length > 1 ? args[1].AsString.ToCharArray() : null)))
        {
            MinimumArguments = 1,
        };

    private static Value Right(FunctionSite site, Value[] args)
    {
        var text = args[0].AsString;
        return Part(site, text, Math.Max(0, text.Length - args[1].AsInteger), args[1].AsInteger);
    }

    private static Value Substring(FunctionSite site, Value[] args) =>
        Part(site, args[0].AsString, args[1].AsInteger, args.Length > 2 ? args[2].AsInteger : long.MaxValue);

    private static Value Part(FunctionSite site, string text, long start, long length)
    {
        if (start < 0 || length < 0)
        {
            throw site.ArgumentError("NumberOutOfRange", $"{site.Call.Function.Name}() cannot take a negative start or length.");
        }

        var from = (int)Math.Min(start, text.Length);
        return Value.Of(text.Substring(from, (int)Math.Min(length, text.Length - from)));
    }

    private static Value Replace(FunctionSite site, Value[] args)
    {
        var (text, search, replacement) = (args[0].AsString, args[1].AsString, args[2].AsString);
        if (search.Length == 0)
        {
            return args[0];
        }

        site.Context.CheckLength(text.Length + ((long)text.AsSpan().Count(search) * replacement.Length));
        return Value.Of(text.Replace(search, replacement, StringComparison.Ordinal));
    }

    private static Value Split(FunctionSite site, Value[] args)
    {
        var given = args[1].IsString ? [args[1]] : args[1].AsList.Items;
        var separators = given.Where(item => item.IsString).Select(item => item.AsString).ToArray();
        var text = args[0].AsString;
        var parts = separators is [""] ? text.Select(c => c.ToString()) : text.Split(separators, StringSplitOptions.None);
        return Value.Of(new ListValue([.. parts.Select(Value.Of)]));
    }
}
