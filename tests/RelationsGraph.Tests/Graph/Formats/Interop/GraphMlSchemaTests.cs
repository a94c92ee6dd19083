namespace RelationsGraph.Tests.Graph.Formats.Interop;

/// <summary>The schema that other tests trust must itself accept and refuse what the published one does.</summary>
public class GraphMlSchemaTests
{
    private const string Keys = """<key id="n_a" for="node" attr.name="a" attr.type="string"/><key id="e_a" for="edge" attr.name="a" attr.type="string"/>""";

    [Theory]
    [InlineData("""<graph edgedefault="directed"><node id="王毅"/><node id="person:wang-yi.1_x"/></graph>""")]
    [InlineData("""<graph edgedefault="directed"><edge source="a" target="b"/><node id="a"><desc>x</desc></node><node id="b"/></graph>""")]
    [InlineData("""<graph edgedefault="directed"><node id="a"><data key="n_a">]]&gt;</data></node></graph>""")]
    public void What_GraphML_allows_is_valid(string graph) => Assert.Empty(Validate(Keys + graph));

    [Theory]
    [InlineData("""<graph edgedefault="directed"><node id="Wang Yi"/></graph>""")]
    [InlineData("""<graph edgedefault="directed"><node id="a"/><node id="a"/></graph>""")]
    [InlineData("""<graph edgedefault="directed"><node id="a" labels=":A"/></graph>""")]
    [InlineData("""<graph edgedefault="directed"><node id="a"><data key="n_a">1</data><data key="n_a">2</data></node></graph>""")]
    [InlineData("""<graph edgedefault="directed"><node id="a"><data key="unknown">1</data></node></graph>""")]
    [InlineData("""<graph edgedefault="directed"><node id="a"/><edge source="a" target="b"/></graph>""")]
    [InlineData("""<graph edgedefault="directed"><node id="a"/><edge id="e" source="a" target="a"/><edge id="e" source="a" target="a"/></graph>""")]
    [InlineData("""<graph edgedefault="directed"><node id="a"/><edge source="a" target="a" label="VISITS"/></graph>""")]
    [InlineData("""<graph><node id="a"/></graph>""")]
    [InlineData("""<graph edgedefault="directed"/><key id="late" for="node"/>""")]
    [InlineData("""<key id="n_a" for="edge"/>""")]
    [InlineData("""<key id="k" for="node" attr.name="two words"/>""")]
    [InlineData("""<key id="k" for="node" attr.type="date"/>""")]
    [InlineData("""<key id="k" for="node" attr.type="integer"/>""")]
    public void What_GraphML_forbids_is_invalid(string content) => Assert.NotEmpty(Validate(Keys + content));

    private static IReadOnlyList<string> Validate(string content) =>
        GraphMlSchema.Validate($"""<graphml xmlns="http://graphml.graphdrawing.org/xmlns">{content}</graphml>""");
}
