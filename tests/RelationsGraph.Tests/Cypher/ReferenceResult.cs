using System.Globalization;

namespace RelationsGraph.Tests.Cypher;

/// <summary>What is made of the rows of a pattern: the end of a query, and the same done by hand.</summary>
/// <param name="TextFor">How Cypher writes it, for the names of the nodes.</param>
/// <param name="Of">The rows that it gives, for rows with a value a name.</param>
internal sealed record ReferenceResult(Func<string[], string> TextFor, Func<IEnumerable<long?[]>, IEnumerable<long?[]>> Of)
{
    public static ReferenceResult AllRows { get; } = new(names => "RETURN " + ColumnsOf(names), rows => rows);

    public static ReferenceResult DistinctRows { get; } =
        new(names => "RETURN DISTINCT " + ColumnsOf(names), rows => rows.DistinctBy(row => string.Join(',', row)));

    /// <summary>The last value of each group of first values, counted and summed.</summary>
    public static ReferenceResult Groups { get; } = new(
        names => $"WITH {names[0]}.x AS key, {names[^1]}.x AS value RETURN key, count(*), count(value), count(DISTINCT value), sum(value), min(value)",
        rows => rows.GroupBy(row => row[0]).Select(group => GroupRow(group.Key, [.. group.Select(row => row[^1])])));

    public static ReferenceResult Total { get; } = new(
        names => $"RETURN count(*), max({names[^1]}.x)", rows => [[rows.LongCount(), rows.Max(row => row[^1])]]);

    /// <summary>The first of the sorted rows, nulls last.</summary>
    public static ReferenceResult FirstOf(int skip, int limit) => new(
        names => string.Create(
            CultureInfo.InvariantCulture,
            $"RETURN {ColumnsOf(names)} ORDER BY {string.Join(", ", names)} SKIP {skip} LIMIT {limit}"),
        rows => rows.OrderBy(row => string.Join(',', row.Select(value => value?.ToString(CultureInfo.InvariantCulture) ?? "null")), StringComparer.Ordinal)
            .Skip(skip).Take(limit));

    private static string ColumnsOf(string[] names) => string.Join(", ", names.Select(name => $"{name}.x AS {name}"));

    private static long?[] GroupRow(long? key, long?[] values) =>
        [key, values.Length, values.Count(value => value is not null), values.Where(value => value is not null).Distinct().Count(), values.Sum(), values.Min()];
}
