using CsCheck;
using RelationsGraph.Extraction.Entities;
using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Graph;
using RelationsGraph.Graph.Import;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Tests.Graph.Import;

public class TableImporterTests
{
    [Fact]
    public void Each_row_gives_the_nodes_and_edges_of_the_map()
    {
        var import = ImportCase.Import(ImportCase.Table, ImportCase.Map);
        Assert.Equal((3, 0, 0), (import.RowCount, import.Problems.Length, import.LoopCount));
        Assert.Equal(
            ["Amara Odinga", "Arden", "Borland", "Corvia", "Corvinia", "Han Ji-won", "Piotr Wolny"],
            import.Fragment.Nodes.Where(node => node != import.Fragment.Article).Select(node => node.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["Arden", "Borland", "Corvia", "Corvinia"], import.Unknown);
        Assert.Equal(
            [
                "country:arden MEETS person:piotr-wolny 2020-02-01 2020-02-29 month",
                "person:amara-odinga REPRESENTS country:arden President",
                "person:amara-odinga VISITS country:borland 2019-03-04 2019-03-06 day",
                "person:han-ji-won REPRESENTS country:borland",
                "person:piotr-wolny REPRESENTS country:corvia Prime Minister",
            ],
            import.Fragment.Edges.Select(Tell).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_event_has_the_codes_of_the_vocabulary_and_points_at_its_words()
    {
        var import = ImportCase.Import(ImportCase.Table, ImportCase.Map);
        var visit = import.Fragment.Edges.Single(edge => edge.Type == "VISITS");
        Assert.Equal(("042", "CONSULT", 1.9), (visit.Properties["cameo"], visit.Properties["plover"], visit.Properties["goldstein"]));
        Assert.Equal(("President", "country:borland"), (visit.Properties[PropertyNames.SourceRole], visit.Properties[PropertyNames.Place]));
        Assert.All(import.Fragment.Edges.SelectMany(edge => edge.Evidence), telling =>
            Assert.Equal(telling.Text, ImportCase.Table[telling.StartOffset..telling.EndOffset]));
        Assert.Equal("Agreed to meet \"\"again\"\"", visit.Evidence.Single().Text);

        // An edge without direction is stored from the smaller identifier, and the office goes with who holds it
        var meeting = import.Fragment.Edges.Single(edge => edge.Type == "MEETS");
        Assert.Equal(("person:piotr-wolny", "Prime Minister"), (meeting.TargetId, meeting.Properties[PropertyNames.TargetRole]));
        Assert.False(meeting.Properties.ContainsKey(PropertyNames.SourceRole));

        // Where there are no words, the row says it
        var row = import.Fragment.Edges.Single(edge => edge.SourceId == "person:han-ji-won").Evidence.Single();
        Assert.Equal((2, "2021,2021,Han Ji-won,,Borland,Corvia,,"), (row.Sentence, row.Text));
    }

    [Fact]
    public void Tables_with_an_id_are_the_same_source_in_every_state_and_others_by_their_content()
    {
        var (before, after) = (ImportCase.Table, ImportCase.Table.Replace("trade", "trade and fish", StringComparison.Ordinal));
        Assert.NotEqual(ArticleOf(before, ImportCase.Map).Id, ArticleOf(after, ImportCase.Map).Id);
        var map = ImportCase.Map.Replace("\"title\"", "\"id\": \"visits\", \"title\"", StringComparison.Ordinal);
        Assert.Equal(ArticleOf(before, map).Id, ArticleOf(after, map).Id);
        Assert.NotEqual(ArticleOf(before, map).Properties["textHash"], ArticleOf(after, map).Properties["textHash"]);
    }

    [Fact]
    public void An_edge_from_an_entity_to_itself_is_left_out_and_counted()
    {
        const string map = """
            {"title": "T", "columns": ["a", "b"], "nodes": {"x": {"label": "Country", "name": "a"}, "y": {"label": "Country", "name": "b"}},
             "edges": [{"type": "AIDS", "source": "x", "target": "y"}]}
            """;
        var import = ImportCase.Import("Arden,Borland\nCorvia,corvia\n", map);
        Assert.Equal((2, 1), (import.RowCount, import.LoopCount));
        Assert.Equal("country:arden AIDS country:borland unknown", Tell(Assert.Single(import.Fragment.Edges)));
    }

    [Theory]
    [InlineData("a;b\nArden;Borland", "\"delimiter\": \";\",", "t.csv")]
    [InlineData("a\tb\nArden\tBorland", "", "t.tsv")]
    [InlineData("a\tb\r\n\r\nArden\tBorland\r\n\r\n", "", "t.TAB")]
    [InlineData("a,b\rArden,Borland\r", "", "t.txt")]
    [InlineData("Arden|Borland", "\"delimiter\": \"|\", \"columns\": [\"a\", \"b\"],", "t.csv")]
    [InlineData("a,b\n Arden , \"Borland\"", "\"quotes\": false,", "t.csv")]
    public void Tables_come_in_several_forms(string table, string settings, string name)
    {
        var map = $$$"""
            {"title": "T", {{{settings}}} "nodes": {"x": {"label": "Country", "name": "a"},
             "y": {"label": "Country", "name": {"column": "b", "pattern": "^\"?(\\w+)"} } },
             "edges": [{"type": "SUPPORTS", "source": "x", "target": "y", "status": {"value": "planned"}, "negated": {"value": "true"}}]}
            """;
        var edge = Assert.Single(ImportCase.Import(table, map, name).Fragment.Edges);
        Assert.Equal(("country:arden", "country:borland", "planned", true), (edge.SourceId, edge.TargetId, edge.Status, edge.Negated));
        Assert.Equal("REJECT", edge.Properties["plover"]);
    }

    [Theory]
    [InlineData("dd/MM/yyyy", "31/12/1999", "1999-12-31", "1999-12-31", "day")]
    [InlineData("d MMMM yyyy", "5 March 1946", "1946-03-05", "1946-03-05", "day")]
    [InlineData("MMM yyyy", "Feb 2024", "2024-02-01", "2024-02-29", "month")]
    [InlineData("'year' yyyy", "year 1905", "1905-01-01", "1905-12-31", "year")]
    public void Dates_come_in_the_forms_of_the_map(string form, string text, string start, string end, string precision)
    {
        var map = $$$"""
            {"title": "T", "dates": ["{{{form}}}"], "columns": ["d"], "nodes": {"x": {"label": "Country", "name": {"value": "Arden"}},
             "y": {"label": "Country", "name": {"value": "Borland"} } },
             "edges": [{"type": "AIDS", "source": "x", "target": "y", "end": "d"}]}
            """;
        Assert.Equal($"country:arden AIDS country:borland {start} {end} {precision}", Tell(Assert.Single(ImportCase.Import(text, map).Fragment.Edges)));
    }

    [Fact]
    public void Properties_of_nodes_have_their_types_and_decide_identity()
    {
        const string map = """
            {"title": "T", "nodes": {
               "x": {"label": "Person", "name": "who", "properties": {"wikidata": "item", "aliases": {"column": "also", "separator": "/"}, "gender": "g"}},
               "y": {"label": "Country", "name": "state", "properties": {"code": "code"}}},
             "edges": [{"type": "REPRESENTS", "source": "x", "target": "y"}]}
            """;
        var import = ImportCase.Import("who,item,also,g,state,code\nAnna,Q5,Ann / Anna/A. ,f,Arden,ard\nBert,,,,Arden,\n", map);
        var anna = import.Fragment.Nodes.Single(node => node.Name == "Anna");
        Assert.Equal(("wikidata:Q5", "f"), (anna.Id, anna.Properties["gender"]));
        Assert.Equal(["A.", "Ann"], anna.Properties.GetTexts(PropertyNames.Aliases));
        Assert.Equal(["country:ARD", "country:arden"], import.Fragment.Nodes.Where(node => node.Label == "Country").Select(node => node.Id));
        Assert.Equal(["Arden"], import.Unknown);
        var problem = Assert.Single(ImportCase.Import("who,item,also,g,state,code\nAnna,,,x,Arden,\n", map).Problems);
        Assert.Equal("visits.csv:2:8: 'x' cannot be the 'gender': it must be one of f, m.", problem.ToString());
    }

    [Theory]
    [InlineData("Country", "Korea, Republic of", "country:KOR")]
    [InlineData("Country", "Türkiye", "country:TUR")]
    [InlineData("Country", "GHA", "country:GHA")]
    [InlineData("Country", "Paris", null)]
    [InlineData("Country", "French", null)]
    [InlineData("Country", "France (Vichy)", null)]
    [InlineData("Organization", "NATO", "wikidata:Q7184")]
    [InlineData("Organization", "France", null)]
    [InlineData("Person", "Hillary Clinton", "wikidata:Q6294")]
    [InlineData("Topic", "NATO", null)]
    public void Entities_of_the_lexicon_are_found_by_their_whole_name(string label, string name, string? id) =>
        Assert.Equal(id, new KnownEntities(ExtractionLexicon.Load(GraphSchema.Default)).Find(label, name)?.Id);

    [Fact]
    public void Entities_that_are_known_are_the_nodes_that_articles_have()
    {
        var known = Node.ForEntity("country:BOR", "Country", "Republic of Borland", ["Borland"]);
        var import = ImportCase.Import(
            ImportCase.Table, ImportCase.Map, lookup: (label, name) => (label, name) == ("Country", "Borland") ? known : null);
        Assert.Contains(import.Fragment.Nodes, node => node.Id == known.Id && node.Properties.Equals(known.Properties));
        Assert.DoesNotContain("Borland", import.Unknown);
    }

    [Fact]
    public void Any_fields_are_read_as_they_were_written()
    {
        var field = Gen.OneOf(Gen.String[Gen.Char["ab,;\"\n\r\t"], 0, 6], Gen.String[0, 4]).Select(text => text.Replace('\0', ' '));
        Gen.Select(field, field).Array[1, 5].Sample(rows =>
        {
            var table = "a,b\r\n" + string.Concat(rows.Select(row => $"{Quote("x" + row.Item1 + "x")},{Quote("y" + row.Item2 + "y")}\r\n"));
            const string map = """
                {"title": "T", "nodes": {"x": {"label": "Topic", "name": "a"}, "y": {"label": "Country", "name": "b"}},
                 "edges": [{"type": "CONCERNS", "source": "x", "target": "y", "evidence": "a"}]}
                """;
            var import = ImportCase.Import(table, map);
            Assert.Empty(import.Problems);
            var names = import.Fragment.Nodes.SelectMany(node => node.Properties.GetTexts(PropertyNames.Aliases).Append(node.Name)).ToHashSet();
            Assert.All(rows, row => Assert.Contains("x" + row.Item1 + "x", names));
            Assert.All(rows, row => Assert.Contains("y" + row.Item2 + "y", names));
        }, iter: 2000);
    }

    [Fact]
    public void Any_text_is_read_or_refused_with_its_place() =>
        Gen.String[Gen.Char["begins,dwhotfrm\"\n\r-2019"], 0, 120].Sample(text =>
        {
            try
            {
                var import = ImportCase.Import(ImportCase.Table + text, ImportCase.Map);
                Assert.All(import.Problems, problem => Assert.True(problem.Line > 4));
            }
            catch (TableImportException exception)
            {
                Assert.True(exception.Problem.Line > 4);
            }
        }, iter: 3000);

    private static string Quote(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static Node ArticleOf(string table, string map) => ImportCase.Import(table, map).Fragment.Article;

    private static string Tell(Edge edge) => string.Join(' ', new object?[]
    {
        edge.SourceId, edge.Type, edge.TargetId, edge.Start, edge.End, edge.Properties.GetText(PropertyNames.DatePrecision),
        edge.Properties.GetText(PropertyNames.Role),
    }.OfType<object>().Select(PropertyFormat.ToText));
}
