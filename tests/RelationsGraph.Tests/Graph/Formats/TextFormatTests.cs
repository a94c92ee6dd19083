using CsCheck;
using Newtonsoft.Json.Linq;
using RelationsGraph.Graph;

namespace RelationsGraph.Tests.Graph.Formats;

/// <summary>No text can break out of the place that CSV, JSON, DOT and Cypher give it.</summary>
public class TextFormatTests
{
    [Fact]
    public Task CSV_gives_back_every_cell() => ArbitraryGraphs.Any.SampleAsync(async graph =>
    {
        var rows = ParseCsv(await FormatTesting.WriteAsync(graph, "csv-nodes"));
        Assert.Equal(graph.Nodes.Length + 1, rows.Count);
        Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
        Assert.Equal(graph.Nodes.Select(node => Defused(node.Id)), rows.Skip(1).Select(row => row[0]));
        Assert.Equal(graph.Nodes.Select(node => Defused(node.Name)), rows.Skip(1).Select(row => row[1]));
    }, iter: 200);

    [Fact]
    public Task No_cell_of_text_begins_like_a_formula() => ArbitraryGraphs.Any.SampleAsync(async graph =>
    {
        var rows = ParseCsv(await FormatTesting.WriteAsync(graph, "csv-edges"));
        var number = rows[0].IndexOf("weight");
        Assert.All(rows.SelectMany(row => row.Take(number)), cell => Assert.False(cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..]));
    }, iter: 200);

    [Fact]
    public async Task CSV_lines_end_in_CR_LF() => Assert.EndsWith("\"\r\n", await FormatTesting.WriteAsync(SampleGraphs.Small, "csv-edges"), StringComparison.Ordinal);

    [Fact]
    public Task JSON_gives_back_identifiers_names_and_ends() => ArbitraryGraphs.Any.SampleAsync(async graph =>
    {
        var elements = JObject.Parse(await FormatTesting.WriteAsync(graph, "json"))["elements"]!;
        Assert.Equal(
            graph.Nodes.Select(node => (node.Id, node.Name)),
            elements["nodes"]!.Select(node => ((string)node["data"]!["id"]!, (string)node["data"]!["label"]!)));
        Assert.Equal(
            graph.Edges.Select(edge => (edge.Key, edge.SourceId, edge.TargetId, edge.Evidence.Length)),
            elements["edges"]!.Select(edge => (
                (string)edge["data"]!["id"]!, (string)edge["data"]!["source"]!, (string)edge["data"]!["target"]!, edge["data"]!["record"]!["evidence"]!.Count())));
    }, iter: 200);

    [Fact]
    public Task A_Cypher_script_is_only_the_statements_that_it_is_made_of() => ArbitraryGraphs.Any.SampleAsync(async graph =>
    {
        var statements = WithoutTexts(await FormatTesting.WriteAsync(graph, "cypher")).Split(";\n", StringSplitOptions.RemoveEmptyEntries).Where(text => text.StartsWith("UNWIND", StringComparison.Ordinal));
        Assert.All(statements, statement => Assert.Matches(
            @"\AUNWIND \[\n(  \{[^;]*\},?\n)+\] AS row\n(MERGE \(n:Entity \{id: row\.id\}\)\nSET (n:``, )*n \+= row\.properties|MATCH \(a:Entity \{id: row\.source\}\)\nMATCH \(b:Entity \{id: row\.target\}\)\nMERGE \(a\)-\[r:`` \{key: row\.key\}\]->\(b\)\nSET r \+= row\.properties)\z",
            statement));
    }, iter: 200);

    [Theory]
    [InlineData("it's", @"'it\'s'")]
    [InlineData(@"a\b", @"'a\\b'")]
    [InlineData(@"\u0027}) DETACH DELETE n //", @"'\\' + 'u0027}) DETACH DELETE n //'")]
    [InlineData("line\r\nbreak\0", @"'line\r\nbreak\u0000'")]
    public async Task Cypher_text_cannot_be_ended_from_inside(string text, string literal) =>
        Assert.Contains($"`name`: {literal}}}", await FormatTesting.WriteAsync(NodeWith("name", text), "cypher"), StringComparison.Ordinal);

    [Theory]
    [InlineData("back`tick", "`back``tick`")]
    [InlineData(@"\u0060", @"`\u005Cu0060`")]
    public async Task Cypher_names_cannot_be_ended_from_inside(string name, string quoted) =>
        Assert.Contains($"{{{quoted}: 1}}", await FormatTesting.WriteAsync(NodeWith(name, 1), "cypher"), StringComparison.Ordinal);

    [Fact]
    public async Task Cypher_keeps_the_types_of_values()
    {
        var graph = new PropertyGraphBuilder().Add(new Node("n", [], PropertyMap.Of(
            ("a", 4.0), ("b", new DateOnly(2025, 3, 31)), ("c", new[] { 1, 2 }), ("d", new object[] { 1, "x" }), ("e", double.NaN), ("f", long.MinValue)))).Build();
        Assert.Contains(
            """{`a`: 4.0, `b`: date('2025-03-31'), `c`: [1, 2], `d`: '[1,"x"]', `e`: (0.0 / 0.0), `f`: -9223372036854775808}""",
            await FormatTesting.WriteAsync(graph, "cypher"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Cypher_script_never_has_more_than_500_rows_in_a_statement()
    {
        var graph = new PropertyGraphBuilder();
        for (var i = 0; i < 1001; i++)
        {
            graph.Add(Node.ForEntity($"topic:{i}", "Topic", "x", []));
        }

        var statements = (await FormatTesting.WriteAsync(graph.Build(), "cypher")).Split("UNWIND [")[1..];
        Assert.Equal([500, 500, 1], statements.Select(statement => statement.Split("{id: 'topic:").Length - 1));
    }

    [Theory]
    [InlineData("json")]
    [InlineData("csv-nodes")]
    [InlineData("cypher")]
    [InlineData("dot")]
    [InlineData("gexf")]
    [InlineData("graphml")]
    public async Task A_lone_surrogate_becomes_the_replacement_character(string format) =>
        Assert.Contains("a\uFFFDb", await FormatTesting.WriteAsync(NodeWith("name", "a\uD800b"), format), StringComparison.Ordinal);

    private static PropertyGraph NodeWith(string name, object value) => new PropertyGraphBuilder().Add(new Node("n", [], PropertyMap.Of((name, value)))).Build();

    private static string Defused(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;

    private static List<List<string>> ParseCsv(string text)
    {
        var rows = new List<List<string>>();
        var row = new List<string>();
        var position = 0;
        while (position < text.Length)
        {
            row.Add(ParseCell(text, ref position));
            if (text[position] == ',')
            {
                position++;
                continue;
            }

            Assert.Equal("\r\n", text.Substring(position, 2));
            position += 2;
            rows.Add(row);
            row = [];
        }

        return rows;
    }

    private static string ParseCell(string text, ref int position)
    {
        var start = position;
        if (text[position] != '"')
        {
            position = text.AsSpan(start).IndexOfAny(',', '\r') + start;
            return text[start..position];
        }

        for (position++; text[position] != '"' || text[position + 1] == '"'; position++)
        {
            position += text[position] == '"' ? 1 : 0;
        }

        position++;
        return text[(start + 1)..(position - 1)].Replace("\"\"", "\"", StringComparison.Ordinal);
    }

    // Empties all quoted texts and names as Cypher delimits them
    private static string WithoutTexts(string script) => System.Text.RegularExpressions.Regex.Replace(
        script, @"'(?:[^'\\]|\\.)*'|`(?:[^`]|``)*`", match => match.Value[0] == '\'' ? "''" : "``", System.Text.RegularExpressions.RegexOptions.Singleline);
}
