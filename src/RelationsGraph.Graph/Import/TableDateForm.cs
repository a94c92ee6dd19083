using System.Globalization;

namespace RelationsGraph.Graph.Import;

/// <summary>A form in which dates are written, in the notation of .NET: <c>yyyy-MM-dd</c>, <c>d.M.yyyy</c>, <c>MMMM yyyy</c>.</summary>
/// <remarks>Names of months are English. A form without a day stands for the whole month, one without a month for the whole year.</remarks>
internal sealed record TableDateForm(string Format)
{
    /// <summary>How exactly a date of this form is known, as the property <c>datePrecision</c> says it.</summary>
    public string Precision => Has('d') ? "day" : Has('M') ? "month" : "year";

    public static bool IsValid(string format)
    {
        var form = new TableDateForm(format);
        return form.Has('y') && (form.Has('M') || !form.Has('d')) && form.TryRead(form.Write(new DateOnly(2001, 2, 3)), out _, out _);
    }

    /// <summary>Reads a date as its first and its last day.</summary>
    public bool TryRead(string text, out DateOnly first, out DateOnly last)
    {
        var isDate = DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out first);
        last = !isDate ? default : Precision switch
        {
            "day" => first,
            "month" => first.AddMonths(1).AddDays(-1),
            _ => first.AddYears(1).AddDays(-1),
        };
        return isDate;
    }

    private string Write(DateOnly date)
    {
        try
        {
            return date.ToString(Format, CultureInfo.InvariantCulture);
        }
        catch (FormatException)
        {
            return "";
        }
    }

    // Letters in quotes or after a backslash stand for themselves
    private bool Has(char letter)
    {
        var quote = '\0';
        for (var i = 0; i < Format.Length; i++)
        {
            if (quote != '\0')
            {
                quote = Format[i] == quote ? '\0' : quote;
            }
            else if (Format[i] is '\'' or '"')
            {
                quote = Format[i];
            }
            else if (Format[i] == '\\')
            {
                i++;
            }
            else if (Format[i] == letter)
            {
                return true;
            }
        }

        return false;
    }
}
