using System.Globalization;

namespace RelationsGraph.Benchmarks;

/// <summary>What goes over Bolt: relationships as a loader sends them, and rows as a query gives them.</summary>
internal static class BoltRows
{
    public const int RelationshipCount = 100_000;
    public const int BatchSize = 2_000;

    /// <summary>Relationships in batches, each a parameter of one query.</summary>
    public static List<Dictionary<string, object?>> MakeBatches() =>
    [
        .. Enumerable.Range(0, RelationshipCount).Select(MakeRelationship).Chunk(BatchSize).Select(rows => new Dictionary<string, object?> { ["rows"] = rows }),
    ];

    /// <summary>A row of five columns: two names, a type, a date, a number.</summary>
    public static object?[] MakeRow(int number) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"Person number {number}"),
        "Country",
        number % 2 == 0 ? "VISITS" : "MEETS_WITH",
        new DateOnly(2025, 1, 1).AddDays(number % 365),
        number / 7.0,
    ];

    private static Dictionary<string, object?> MakeRelationship(int number) => new()
    {
        ["source"] = string.Create(CultureInfo.InvariantCulture, $"person:name-{number % 20_000}"),
        ["target"] = string.Create(CultureInfo.InvariantCulture, $"country:{number * 31 % 200}"),
        ["key"] = string.Create(CultureInfo.InvariantCulture, $"person:name-{number % 20_000}|VISITS|{number}"),
        ["status"] = "happened",
        ["negated"] = false,
        ["start"] = new DateOnly(2025, 1, 1).AddDays(number % 365),
        ["confidence"] = 0.75,
        ["evidence"] = new object[] { string.Create(CultureInfo.InvariantCulture, $"article:{number % 5_000}#12-48"), "paid a three-day visit" },
    };
}
