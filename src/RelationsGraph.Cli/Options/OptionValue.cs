using System.CommandLine.Parsing;
using System.Globalization;
using RelationsGraph.Extraction.Articles;

namespace RelationsGraph.Cli.Options;

/// <summary>Reads the values of options that several groups share.</summary>
internal static class OptionValue
{
    /// <summary>A day, or an error.</summary>
    public static DateOnly? Date(ArgumentResult result)
    {
        if (ArticleDate.TryParse(result.Tokens[^1].Value, out var date))
        {
            return date;
        }

        Refuse(result, $"not a date; a date is {ArticleDate.Form}");
        return null;
    }

    /// <summary>Names separated by commas, or in repeated options.</summary>
    public static string[] Names(ArgumentResult result) =>
        [.. result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>A whole number of at least 1, or an error.</summary>
    public static int Count(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[^1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0)
        {
            return count;
        }

        Refuse(result, "not a whole number from 1 up");
        return 1;
    }

    /// <summary>A number from 0 to 1, or an error.</summary>
    public static double Share(ArgumentResult result)
    {
        if (double.TryParse(result.Tokens[^1].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1)
        {
            return share;
        }

        Refuse(result, "not a number from 0 to 1");
        return 0;
    }

    /// <summary>A whole number of at least 0, or an error.</summary>
    public static int Whole(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[^1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Refuse(result, "not a whole number from 0 up");
        return 0;
    }

    /// <summary>A number greater than 0, or an error.</summary>
    public static double Positive(ArgumentResult result)
    {
        if (double.TryParse(result.Tokens[^1].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number > 0 && double.IsFinite(number))
        {
            return number;
        }

        Refuse(result, "not a number greater than 0");
        return 1;
    }

    /// <summary>Adds the error that the value of an option is not what it must be.</summary>
    public static void Refuse(ArgumentResult result, string reason) =>
        Refuse(result, (result.Parent as OptionResult)?.IdentifierToken?.Value, result.Tokens[^1].Value, reason);

    /// <inheritdoc cref="Refuse(ArgumentResult, string)"/>
    public static void Refuse(SymbolResult result, string? option, string value, string reason) =>
        result.AddError($"{option}: '{value}' is {reason}.");
}
