using System.Globalization;

namespace RelationsGraph.Tests.Bolt;

/// <summary>
/// What a server expects and does on one connection, a line each:
/// <code>
/// ! 5.4                        takes this version (first line; without it 5.8 from a manifest)
/// C: RUN "RETURN 1", {}        waits for this message; fields that are not given may be anything
/// S: SUCCESS {"fields": []}    sends a message
/// S: &lt;CLOSE>                   closes
/// S: &lt;HANG>                    does nothing more, and does not even read; &lt;IGNORE> reads all that comes
/// S: &lt;BYTES 00 00>             sends these
/// S: &lt;SIGNAL>                  lets the test go on that waits for it
/// # LOGON                      stands for the messages by which a client of Bolt 5.1 or later is let in
/// # HELLO {"server": "x"}      stands for the one by which an older client is let in, and this answer
/// # BEGIN                      stands for a BEGIN without options, and its answer; # COMMIT, # ROLLBACK and # RESET alike
/// # RUN "A"                    stands for this query, which gives no rows, and what asks for them
/// </code>
/// </summary>
internal static class Script
{
    private static readonly Dictionary<string, string[]> Exchanges = new()
    {
        ["# LOGON"] = ["C: HELLO", """S: SUCCESS {"server": "Neo4j/5.26.0", "connection_id": "bolt-1"}""", "C: LOGON", "S: SUCCESS {}"],
        ["# BEGIN"] = ["C: BEGIN {}", "S: SUCCESS {}"],
        ["# COMMIT"] = ["C: COMMIT", "S: SUCCESS {}"],
        ["# ROLLBACK"] = ["C: ROLLBACK", "S: SUCCESS {}"],
        ["# RESET"] = ["C: RESET", "S: SUCCESS {}"],
    };

    private static readonly Dictionary<string, byte> Tags = new()
    {
        ["HELLO"] = 0x01, ["GOODBYE"] = 0x02, ["RESET"] = 0x0F, ["RUN"] = 0x10, ["BEGIN"] = 0x11, ["COMMIT"] = 0x12, ["ROLLBACK"] = 0x13,
        ["DISCARD"] = 0x2F, ["PULL"] = 0x3F, ["ROUTE"] = 0x66, ["LOGON"] = 0x6A, ["SUCCESS"] = 0x70, ["RECORD"] = 0x71, ["IGNORED"] = 0x7E,
        ["FAILURE"] = 0x7F,
    };

    public static IReadOnlyList<string> LinesOf(string text) =>
    [
        .. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SelectMany(Expand),
    ];

    public static (byte Tag, object?[] Fields) MessageOf(string line)
    {
        var words = line.Split(' ', 2);
        return (Tags[words[0]], ScriptValue.ReadAll(words.Length > 1 ? words[1] : ""));
    }

    public static string NameOf(byte tag) => Tags.FirstOrDefault(pair => pair.Value == tag).Key ?? tag.ToString("X2", CultureInfo.InvariantCulture);

    private static string[] Expand(string line) => line.Split(' ', 3) switch
    {
        ["#", "HELLO", var answer] => ["C: HELLO", $"S: SUCCESS {answer}"],
        ["#", "RUN", var query] => [$"C: RUN {query}", "C: PULL", """S: SUCCESS {"fields": []}""", "S: SUCCESS {}"],
        _ => Exchanges.GetValueOrDefault(line, [line]),
    };
}
