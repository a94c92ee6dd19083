using System.Globalization;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Graph.Import;

/// <summary>A property of a node or edge, with where its value stands in a row.</summary>
internal sealed class BoundProperty(PropertyDefinition definition, BoundCell cell)
{
    private const StringSplitOptions ListItems = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    public string Name => definition.Name;

    /// <summary>The value with its type; null where the row has none.</summary>
    public object? Read(TableRow row) => cell.Read(row) is { Length: > 0 } text ? Convert(row, text) : null;

    private object Convert(TableRow row, string text)
    {
        if (!definition.Values.IsEmpty && !definition.Values.Contains(text))
        {
            throw Wrong(row, text, $"one of {string.Join(", ", definition.Values)}");
        }

        return definition.Type switch
        {
            "string" => text,
            "string[]" => (List<object>)[.. text.Split(cell.Separator, ListItems)],
            "boolean" => bool.TryParse(text, out var flag) ? flag : throw Wrong(row, text, "true or false"),
            "long" => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
                ? whole
                : throw Wrong(row, text, "a whole number"),
            "double" when Name == PropertyNames.Confidence => TryReadNumber(text, out var share) && share is >= 0 and <= 1
                ? share
                : throw Wrong(row, text, "a number from 0 to 1"),
            "double" => TryReadNumber(text, out var number) ? number : throw Wrong(row, text, "a number such as 0.75"),
            _ => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? date
                : throw Wrong(row, text, "a date of the form YYYY-MM-DD"),
        };
    }

    private static bool TryReadNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);

    private RowException Wrong(TableRow row, string text, string form) =>
        RowException.At(row, cell, $"'{text}' cannot be the '{Name}': it must be {form}.");
}
