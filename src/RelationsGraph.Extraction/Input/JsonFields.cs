using System.Text.Json;

namespace RelationsGraph.Extraction.Input;

/// <summary>The fields of a JSON object, read with errors that name the field and what it should be.</summary>
internal readonly struct JsonFields
{
    private readonly JsonElement _element;

    private JsonFields(JsonElement element) => _element = element;

    /// <summary>Reads a line of JSON Lines.</summary>
    /// <exception cref="InputFormatException">It is not one JSON object.</exception>
    public static JsonFields Parse(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return Of(document.RootElement.Clone(), "A line");
        }
        catch (JsonException exception)
        {
            throw new InputFormatException(
                $"This is not JSON, at byte {exception.BytePositionInLine} of the line: {FirstSentence(exception.Message)}");
        }
    }

    /// <summary>The names of all fields, in the order given.</summary>
    public IEnumerable<string> Names => _element.EnumerateObject().Select(member => member.Name);

    /// <summary>A text; null where it is absent, null or empty.</summary>
    public string? Text(string name)
    {
        if (!TryGet(name, out var value))
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String
            ? Content(name, value) is { Length: > 0 } text ? text : null
            : throw Wrong(name, "text", value);
    }

    /// <summary>A text that must be there and not be blank.</summary>
    public string RequiredText(string name) =>
        Text(name) is { } text && !string.IsNullOrWhiteSpace(text) ? text : throw new InputFormatException($"There is no \"{name}\".");

    /// <summary>A text, or a number as it is written; null where it is absent, null or empty.</summary>
    public string? Identifier(string name) =>
        TryGet(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetRawText() : Text(name);

    /// <summary>A date; null where it is absent, null or empty.</summary>
    public DateOnly? Date(string name)
    {
        var text = Text(name);
        return text is null ? null
            : Articles.ArticleDate.TryParse(text, out var date) ? date
            : throw new InputFormatException($"\"{name}\" is '{text}'; a date is {Articles.ArticleDate.Form}.");
    }

    /// <summary>A truth value; an absent one is false.</summary>
    public bool Flag(string name) => TryGet(name, out var value) && value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong(name, "true or false", value),
    };

    /// <summary>A list of texts; an absent one is empty.</summary>
    public IReadOnlyList<string> Texts(string name) =>
        [.. Elements(name).Select(item => item.ValueKind == JsonValueKind.String ? Content(name, item) : throw Wrong(name, "a list of texts", item))];

    /// <summary>A list of objects; an absent one is empty.</summary>
    public IReadOnlyList<JsonFields> Objects(string name) => [.. Elements(name).Select(item => Of(item, $"An item of \"{name}\""))];

    /// <summary>A property value of any type: text, truth value, number or a list of these; null for anything else.</summary>
    public object? Value(string name) => TryGet(name, out var value) ? ToProperty(name, value) : null;

    private static JsonFields Of(JsonElement element, string what) => element.ValueKind == JsonValueKind.Object
        ? new JsonFields(element)
        : throw new InputFormatException($"{what} must be one JSON object, not {Describe(element.ValueKind)}.");

    private bool TryGet(string name, out JsonElement value) =>
        _element.TryGetProperty(name, out value) && value.ValueKind != JsonValueKind.Null;

    private JsonElement.ArrayEnumerator Elements(string name)
    {
        if (!TryGet(name, out var value))
        {
            return default;
        }

        return value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : throw Wrong(name, "a list", value);
    }

    private static object? ToProperty(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Content(name, value),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => value.TryGetInt64(out var whole) ? whole : value.GetDouble(),
        JsonValueKind.Array => value.EnumerateArray().Select(item => ToProperty(name, item)).OfType<object>().ToList(),
        _ => null,
    };

    private static string Content(string name, JsonElement value)
    {
        try
        {
            return value.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            // JsonElement takes \ud800 for valid until it is asked for the text
            throw new InputFormatException($"\"{name}\" has half of a surrogate pair (\\uD800 to \\uDFFF alone), which is no character.");
        }
    }

    private static InputFormatException Wrong(string name, string expected, JsonElement value) =>
        new($"\"{name}\" must be {expected}, not {Describe(value.ValueKind)}.");

    private static string Describe(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "a truth value",
        _ => "null",
    };

    // The rest of the message repeats the position
    private static string FirstSentence(string message) =>
        message.IndexOf(". ", StringComparison.Ordinal) is var end and >= 0 ? message[..(end + 1)] : message;
}
