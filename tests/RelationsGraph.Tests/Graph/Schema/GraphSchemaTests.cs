using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Tests.Graph.Schema;

public class GraphSchemaTests
{
    [Fact]
    public void The_vocabulary_that_comes_with_the_program_is_whole()
    {
        Assert.Equal(58, GraphSchema.Default.RelationTypes.Length);
        Assert.Equal(7, GraphSchema.Default.NodeLabels.Length);
    }

    [Theory]
    [InlineData("AIDS", "happened", false, "AID")]
    [InlineData("AIDS", "planned", false, "AGREE")]
    [InlineData("VISITS", "planned", false, "CONSULT")]
    [InlineData("ATTACKS", "planned", false, "THREATEN")]
    [InlineData("AIDS", "ongoing", true, "REJECT")]
    public void Status_and_negation_change_the_plover_category(string type, string status, bool negated, string plover)
    {
        var schema = GraphSchema.Default;
        Assert.Equal(plover, schema.GetCode(schema.GetRelationType(type), status, negated)?.Plover);
    }
}
