using RelationsGraph.Cli;
using RelationsGraph.Tests.Graph.Import;

namespace RelationsGraph.Tests.Cli;

public sealed class ImportCommandTests : IDisposable
{
    private readonly CommandLine _shell = new();

    public ImportCommandTests()
    {
        _shell.Write("visits.csv", ImportCase.Table);
        _shell.Write("map.json", ImportCase.Map.Replace("\"title\"", "\"id\": \"visits\", \"title\"", StringComparison.Ordinal));
    }

    public void Dispose() => _shell.Dispose();

    [Fact]
    public async Task A_table_is_read_once_and_replaced_when_it_changes()
    {
        const string unknown =
            "Not known by name, and so entities of their own: 'Arden', 'Borland', 'Corvia', 'Corvinia'. \"values\" in the map can give their usual names.\n";
        Assert.Equal(unknown + "3 rows: 7 entities, 5 edges, read into FOLDER/relations.db.\n", await ErrorOfAsync(ExitCode.Success));
        Assert.Equal(unknown + "3 rows: 7 entities, 5 edges; FOLDER/relations.db has them already.\n", await ErrorOfAsync(ExitCode.Success));
        _shell.Write("visits.csv", ImportCase.Table + "2024,2024,Amara Odinga,President,Arden,Corvia,visited,Came back\n");
        Assert.Equal(
            unknown + "4 rows: 7 entities, 6 edges, read into FOLDER/relations.db in place of an earlier state of the table.\n",
            await ErrorOfAsync(ExitCode.Success));
        var visits = await _shell.RunAsync("cypher", "MATCH (p:Person)-[r:VISITS]->(c) RETURN p.name, c.name, r.evidence", "--format", "csv");
        Assert.Equal(
            "p.name,c.name,r.evidence\r\nAmara Odinga,Borland,\"Agreed to meet \"\"\"\"again\"\"\"\"\"\r\nAmara Odinga,Corvinia,Came back\r\n",
            visits.Output);
        Assert.Equal("Forgotten: Visits that nobody made (", (await _shell.RunAsync("forget", "visits that nobody made")).Error[..36]);
    }

    [Fact]
    public async Task A_bad_row_stops_all_unless_the_user_wants_the_others()
    {
        _shell.Write("visits.csv", ImportCase.Table.Replace("2020-02,", "soon,", StringComparison.Ordinal));
        const string problem =
            "visits.csv:3:1: 'soon' is no date of the form yyyy-MM-dd or yyyy-MM or yyyy. The map's \"dates\" says which forms there are.\n";
        Assert.Equal(
            problem + "1 row of 3 is bad; nothing was stored. Mend them, or take the others with --skip-bad.\n", await ErrorOfAsync(ExitCode.Failure));
        Assert.False(File.Exists(_shell.PathOf("relations.db")));
        Assert.Equal(
            problem + "Not known by name, and so entities of their own: 'Arden', 'Borland', 'Corvinia'. \"values\" in the map can give their usual names.\n"
            + "2 rows: 5 entities, 3 edges, read into FOLDER/relations.db.\n",
            await ErrorOfAsync(ExitCode.SomeBad, "--skip-bad"));
    }

    [Fact]
    public async Task A_check_stores_nothing()
    {
        Assert.EndsWith("3 rows: 7 entities, 5 edges. Nothing was stored.\n", await ErrorOfAsync(ExitCode.Success, "--check"), StringComparison.Ordinal);
        Assert.False(File.Exists(_shell.PathOf("relations.db")));
    }

    [Fact]
    public async Task Of_many_bad_rows_the_first_are_named()
    {
        _shell.Write("visits.csv", ImportCase.Table + string.Concat(Enumerable.Repeat("short\n", 25)));
        var error = await ErrorOfAsync(ExitCode.Failure);
        Assert.Contains("visits.csv:24:1: The row has 1 field, the header 8. ", error, StringComparison.Ordinal);
        Assert.EndsWith(
            "And 5 more.\n25 rows of 28 are bad; nothing was stored. Mend them, or take the others with --skip-bad.\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_cannot_be_read_are_named()
    {
        Assert.StartsWith("nowhere.csv: The file cannot be read: ", (await _shell.RunAsync("import", "nowhere.csv", "--map", "map.json")).Error, StringComparison.Ordinal);
        Assert.StartsWith("nomap.json: The file cannot be read: ", (await _shell.RunAsync("import", "visits.csv", "--map", "nomap.json")).Error, StringComparison.Ordinal);
        File.WriteAllBytes(_shell.PathOf("visits.csv"), [.. "begins,caf"u8, 0xE9]);
        Assert.Equal("visits.csv: The file is not UTF-8. It may be Windows-1252 or Latin-1; save it as UTF-8.\n", await ErrorOfAsync(ExitCode.Failure));
        var outcome = await _shell.RunAsync("import", "visits.csv");
        Assert.Equal((ExitCode.Usage, "Option '--map' is required.\n'relgraph import --help' says more.\n"), (outcome.ExitCode, outcome.Error));
    }

    [Fact]
    public async Task A_table_that_does_not_fit_into_memory_is_refused_before_it_is_read()
    {
        _shell.Write("visits.csv", new string('x', 1024 * 1024));
        _shell.Adapt = environment => environment with { AvailableMemory = 16L << 20 };
        Assert.Equal(
            "visits.csv has 1 MiB, which take about 30 MiB of memory; 16 MiB are there. Split it, and give each part a map with an \"id\" of its own.\n",
            await ErrorOfAsync(ExitCode.Failure));
    }

    [Theory]
    [InlineData("visits-to-the-us", 3264)]
    [InlineData("trips-of-the-us", 4271)]
    public async Task The_tables_of_visits_are_read_whole(string name, int rows)
    {
        var table = SharedData.Require("data", "visits", name + ".csv");
        var outcome = await _shell.RunAsync("import", table, "--map", Repository.PathOf("samples", name + ".map.json"));
        Assert.Equal(ExitCode.Success, outcome.ExitCode);
        Assert.Contains($"{rows} rows: ", outcome.Error, StringComparison.Ordinal);
        var visits = await _shell.RunAsync("cypher", "MATCH (:Person)-[r:VISITS]->(:Country) WHERE r.start > r.end OR r.start IS NULL RETURN count(*)", "--format", "csv");
        Assert.Equal("count(*)\r\n0\r\n", visits.Output);
    }

    private async Task<string> ErrorOfAsync(int exitCode, params string[] more)
    {
        var outcome = await _shell.RunAsync(["import", "visits.csv", "--map", "map.json", .. more]);
        Assert.Equal((exitCode, ""), (outcome.ExitCode, outcome.Output));
        return outcome.Error;
    }
}
