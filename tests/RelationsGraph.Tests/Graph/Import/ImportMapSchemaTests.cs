using System.Text.Json;
using Json.Schema;
using RelationsGraph.Graph.Import;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Tests.Graph.Import;

/// <summary>The maps of the samples, and what the JSON schema says of maps.</summary>
public class ImportMapSchemaTests
{
    public static TheoryData<string> Samples =>
        [.. Directory.GetFiles(Repository.PathOf("samples"), "*.map.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_fits_the_JSON_schema_and_can_be_read(string name)
    {
        var path = Repository.PathOf("samples", name);
        Assert.True(IsValid(File.ReadAllText(path)));
        Assert.NotEmpty(TableMap.Load(path, GraphSchema.Default).Title);
    }

    [Fact]
    public void The_map_of_the_cases_fits_it_too() => Assert.True(IsValid(ImportCase.Map));

    [Theory]
    [InlineData("\"optional\": true", "\"optional\": 1")]
    [InlineData("\"label\": \"Person\", ", "")]
    [InlineData("\"type\": \"REPRESENTS\"", "\"type\": \"represents\"")]
    [InlineData("\"column\": \"to\"", "\"colum\": \"to\"")]
    [InlineData("\"sourceRole\"", "\"sourceRoles\"")]
    [InlineData("\"title\"", "\"titel\"")]
    public void The_JSON_schema_refuses_mistakes(string old, string replacement)
    {
        Assert.Contains(old, ImportCase.Map, StringComparison.Ordinal);
        Assert.False(IsValid(ImportCase.Map.Replace(old, replacement, StringComparison.Ordinal)));
    }

    private static bool IsValid(string json)
    {
        var schema = JsonSchema.FromText(File.ReadAllText(Repository.PathOf("graph-schema", "schemas", "import-map.schema.json")));
        using var document = JsonDocument.Parse(json);
        return schema.Evaluate(document.RootElement).IsValid;
    }
}
