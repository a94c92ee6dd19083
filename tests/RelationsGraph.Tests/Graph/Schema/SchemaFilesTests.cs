using System.Text.Json;
using Json.Schema;
using RelationsGraph.Graph;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Tests.Graph.Schema;

/// <summary>The files in graph-schema/ themselves: they fit their JSON Schemas, the ontology, and what their README says.</summary>
public sealed class SchemaFilesTests : IDisposable
{
    private static readonly string SchemaFolder = Repository.PathOf("graph-schema");
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("node-labels")]
    [InlineData("edge-properties")]
    [InlineData("relation-types")]
    [InlineData("status-rules")]
    public void Each_data_file_fits_its_JSON_schema(string name)
    {
        var file = File.ReadAllText(Path.Combine(SchemaFolder, name + ".json"));
        Assert.Contains($"\"$schema\": \"./schemas/{name}.schema.json\"", file, StringComparison.Ordinal);
        Assert.Empty(Problems(name, file));
    }

    [Theory]
    [InlineData("relation-types", "\"kind\": \"state\"", "\"kind\": \"event\"")]
    [InlineData("relation-types", "\"symmetric\": false", "\"symetric\": false")]
    [InlineData("relation-types", "\"cameo\": \"042\"", "\"cameo\": \"42000\"")]
    [InlineData("node-labels", "\"type\": \"string\"", "\"type\": \"text\"")]
    [InlineData("edge-properties", "\"required\": true", "\"required\": 1")]
    [InlineData("status-rules", "\"code\": \"planned\"", "\"code\": \"intent\"")]
    public void The_JSON_schemas_refuse_mistakes(string name, string old, string replacement)
    {
        var file = File.ReadAllText(Path.Combine(SchemaFolder, name + ".json"));
        Assert.NotEmpty(Problems(name, file.Replace(old, replacement, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_type_that_the_README_adds_can_be_used()
    {
        var readme = File.ReadAllText(Path.Combine(SchemaFolder, "README.md"));
        var start = readme.IndexOf("```json\n", StringComparison.Ordinal) + "```json\n".Length;
        var entry = readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)];
        foreach (var file in Directory.GetFiles(SchemaFolder))
        {
            File.Copy(file, Path.Combine(_folder.Path, Path.GetFileName(file)));
        }

        var types = Path.Combine(_folder.Path, "relation-types.json");
        File.WriteAllText(types, File.ReadAllText(types).Replace("\"relationTypes\": [", $"\"relationTypes\": [\n{entry},", StringComparison.Ordinal));

        var schema = GraphSchema.Load(_folder.Path);
        var awards = schema.GetRelationType("AWARDS");
        Assert.Equal(GraphSchema.Default.RelationTypes.Length + 1, schema.RelationTypes.Length);
        Assert.Equal("051", schema.GetCode(awards, EventStatus.Happened, negated: false)?.Cameo);
        Assert.Equal("AGREE", schema.GetCode(awards, EventStatus.Planned, negated: false)?.Plover);
    }

    [Fact]
    public void Every_code_has_one_category_and_one_weight()
    {
        var codes = GraphSchema.Default.RelationTypes.SelectMany(type => new[] { type.Code, type.PlannedCode }).OfType<EventCode>();
        Assert.All(codes.GroupBy(code => code.Cameo), same => Assert.Single(same.Select(code => code.Goldstein).Distinct()));
    }

    [Fact]
    public void What_lies_ahead_is_an_intent_or_a_threat()
    {
        var types = GraphSchema.Default.RelationTypes.Where(type => type.PlannedCode is not null);
        Assert.All(types, type => Assert.StartsWith(
            type.Code!.Quad.EndsWith("cooperation", StringComparison.Ordinal) ? "03" : "13", type.PlannedCode!.Cameo, StringComparison.Ordinal));
    }

    [Fact]
    public void The_properties_that_the_program_writes_are_described()
    {
        var schema = GraphSchema.Default;
        var described = schema.EventProperties.Concat(schema.EdgeProperties).Concat(schema.NodeLabels.SelectMany(label => label.Properties)).Select(property => property.Name);
        var written = typeof(PropertyNames).GetFields().Select(field => (string)field.GetValue(null)!);
        Assert.Empty(written.Except(described));
    }

    [Fact]
    public void The_statuses_of_the_vocabulary_are_those_of_the_program() => Assert.Equal(
        EventStatus.All, GraphSchema.Default.EventProperties.Single(property => property.Name == PropertyNames.Status).Values);

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<string> Problems(string name, string json)
    {
        var schema = JsonSchema.FromText(File.ReadAllText(Path.Combine(SchemaFolder, "schemas", name + ".schema.json")));
        using var document = JsonDocument.Parse(json);
        var results = schema.Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        return results.IsValid ? [] : (results.Details ?? []).Where(detail => detail.Errors is not null).Select(detail => $"{detail.InstanceLocation}: {string.Join("; ", detail.Errors!.Values)}");
    }
}
