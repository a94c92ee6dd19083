namespace RelationsGraph.Storage.Sqlite;

/// <summary>The kinds of property values in a store file; the numbers are part of its format.</summary>
internal enum ValueKind : byte
{
    False = 0,
    True = 1,
    Whole = 2,
    Double = 3,
    Date = 4,
    Text = 5,
    List = 6,
    LocalTime = 7,
    OffsetTime = 8,
    LocalDateTime = 9,
    ZonedDateTime = 10,
    Duration = 11,
}
