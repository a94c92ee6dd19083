using System.Collections.Immutable;

namespace RelationsGraph.Graph.Import;

/// <summary>Reads the days of an event.</summary>
internal sealed class BoundPeriod(BoundCell? start, BoundCell? end, ImmutableArray<TableDateForm> forms)
{
    private static readonly string[] Precisions = ["day", "month", "year"];

    /// <summary>First and last day and how exactly they are known; one of the two alone stands for both.</summary>
    public (DateOnly? Start, DateOnly? End, string Precision) Read(TableRow row)
    {
        var first = ReadDate(row, start);
        var last = ReadDate(row, end);
        if ((first ?? last) is not { } from || (last ?? first) is not { } to)
        {
            return (null, null, "unknown");
        }

        return to.Last >= from.First
            ? (from.First, to.Last, CoarserOf(from.Precision, to.Precision))
            : throw RowException.At(
                row, end!, $"The end, {PropertyFormat.ToText(to.Last)}, is before the start, {PropertyFormat.ToText(from.First)}.");
    }

    private static string CoarserOf(string first, string second) =>
        Array.IndexOf(Precisions, first) > Array.IndexOf(Precisions, second) ? first : second;

    private (DateOnly First, DateOnly Last, string Precision)? ReadDate(TableRow row, BoundCell? cell)
    {
        if (cell?.Read(row) is not { Length: > 0 } text)
        {
            return null;
        }

        foreach (var form in forms)
        {
            if (form.TryRead(text, out var first, out var last))
            {
                return (first, last, form.Precision);
            }
        }

        var known = string.Join(" or ", forms.Select(form => form.Format));
        throw RowException.At(
            row, cell, $"'{text}' is no date of the form {known}. The map's \"dates\" says which forms there are.");
    }
}
