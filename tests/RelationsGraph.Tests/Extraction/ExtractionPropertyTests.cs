using CsCheck;
using RelationsGraph.Extraction;
using RelationsGraph.Extraction.Articles;
using RelationsGraph.Graph;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Tests.Extraction;

public sealed class ExtractionPropertyTests
{
    private static readonly RelationExtractor Extractor = new(GraphSchema.Default);
    private static readonly string[] Samples = [.. Directory.EnumerateFiles(Repository.PathOf("samples"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    // Pieces of the samples in any order, cut anywhere, with other characters between
    private static readonly Gen<string> GenText = Gen.Select(
        Gen.Int[0, Samples.Length - 1], Gen.Int[0, 2000], Gen.Int[0, 300], Gen.String[0, 6],
        (sample, start, length, junk) =>
        {
            var text = Samples[sample];
            var from = Math.Min(start, text.Length);
            return string.Concat(text.AsSpan(from, Math.Min(length, text.Length - from)), junk);
        }).Array[0, 6].Select(pieces => string.Concat(pieces));

    [Fact]
    public void Any_text_gives_a_fragment_whose_evidence_points_at_its_words() => GenText.Sample(
        text =>
        {
            foreach (var telling in Extract(text).Edges.SelectMany(edge => edge.Evidence))
            {
                Assert.Equal(text[telling.StartOffset..telling.EndOffset], telling.Text);
            }
        },
        iter: 300);

    [Fact]
    public void Every_edge_keeps_to_the_vocabulary() => GenText.Sample(
        text =>
        {
            var fragment = Extract(text);
            var labels = fragment.Nodes.ToDictionary(node => node.Id, node => node.Label);
            foreach (var edge in fragment.Edges.Where(edge => edge.Type != "MENTIONS"))
            {
                var type = GraphSchema.Default.GetRelationType(edge.Type);
                Assert.NotEqual(edge.SourceId, edge.TargetId);
                Assert.Contains(labels[edge.SourceId], type.SourceLabels);
                Assert.Contains(labels[edge.TargetId], type.TargetLabels);
                Assert.True(!type.Symmetric || string.CompareOrdinal(edge.SourceId, edge.TargetId) < 0);
                Assert.InRange(edge.Properties.GetNumber(PropertyNames.Confidence)!.Value, 0, 1);
                Assert.StartsWith("relgraph-frames ", edge.Properties.GetText(PropertyNames.Extractor));
            }
        },
        iter: 200);

    [Fact]
    public void Names_stand_on_one_line_wherever_an_article_breaks_its_lines() => Gen.Select(Gen.Int[0, Samples.Length - 1], Gen.Int[2, 12]).Sample(
        (sample, every) =>
        {
            var spaces = 0;
            var broken = string.Concat(Samples[sample].Select(letter => letter == ' ' && ++spaces % every == 0 ? '\n' : letter));
            var names = Extract(broken).Nodes.Where(node => node.Label != Node.ArticleLabel)
                .SelectMany(node => node.Properties.GetTexts(PropertyNames.Aliases).Prepend(node.Name));
            Assert.DoesNotContain(names, name => name.Contains('\n', StringComparison.Ordinal));
        },
        iter: 30);

    [Fact]
    public void The_same_article_gives_the_same_fragment_on_every_thread_and_by_every_extractor()
    {
        var other = new RelationExtractor(GraphSchema.Default);
        var expected = Samples.Select(text => Describe(Extract(text))).ToArray();

        Parallel.For(0, 24, i =>
        {
            var extractor = i % 2 == 0 ? Extractor : other;
            var sample = (i * 5) % Samples.Length;
            Assert.Equal(expected[sample], Describe(extractor.Extract(ArticleOf(Samples[sample]))));
        });
    }

    [Fact]
    public void An_event_carries_the_codes_of_its_status()
    {
        var fragment = Extract("Finland will give humanitarian aid to Tanzania. Kenya accused Uganda of arming rebels.");

        foreach (var edge in fragment.Edges.Where(edge => edge.Status is not null))
        {
            var code = GraphSchema.Default.GetCode(GraphSchema.Default.GetRelationType(edge.Type), edge.Status!, edge.Negated)!;
            Assert.Equal(code.Cameo, edge.Properties.GetText(PropertyNames.Cameo));
            Assert.Equal(code.Quad, edge.Properties.GetText(PropertyNames.Quad));
        }

        Assert.Equal(2, fragment.Edges.Count(edge => edge.Status is not null));
    }

    [Fact]
    public void What_somebody_claims_is_attributed_to_the_claimant()
    {
        var edge = Single("Zambia said Malawi had attacked Angola.");

        Assert.Equal("country:ZMB", edge.Properties.GetText(PropertyNames.AttributedTo));
    }

    [Fact]
    public void A_meeting_has_its_place()
    {
        var fragment = Extract("Olaf Scholz met Paul Kagame in Geneva.");
        var edge = Assert.Single(fragment.Edges, edge => edge.Status is not null);

        Assert.Equal("Geneva", fragment.Nodes.Single(node => node.Id == edge.Properties.GetText(PropertyNames.Place)).Name);
    }

    [Fact]
    public void An_office_without_a_name_is_the_country_in_that_role()
    {
        var edge = Single("The Turkish foreign minister praised Kenya.");

        Assert.Equal("country:TUR", edge.SourceId);
        Assert.Equal("foreign minister", edge.Properties.GetText(PropertyNames.SourceRole));
    }

    private static GraphFragment Extract(string text) => Extractor.Extract(ArticleOf(text));

    private static Article ArticleOf(string text) => new(text) { Published = new DateOnly(2025, 3, 28) };

    private static Edge Single(string text) => Assert.Single(Extract(text).Edges, edge => edge.Status is not null);

    private static string Describe(GraphFragment fragment) => string.Join('\n', fragment.Edges.Select(edge =>
        $"{edge.Key} {string.Join(' ', edge.Properties.Select(pair => pair.Key + "=" + PropertyFormat.ToText(pair.Value)))}"));
}
