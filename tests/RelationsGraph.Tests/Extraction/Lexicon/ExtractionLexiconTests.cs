using RelationsGraph.Extraction;
using RelationsGraph.Extraction.Articles;
using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Tests.Extraction.Lexicon;

public sealed class ExtractionLexiconTests
{
    private const string Predicates = "phrase\tpos\ttype\tsource\ttarget\ttopic\tmarks\n";

    [Fact]
    public void A_predicate_of_ones_own_takes_effect()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("predicates.tsv"), Predicates + "serenade\tverb\tPRAISES\tsubj\tobj\n");
        var extractor = new RelationExtractor(GraphSchema.Default, ExtractionLexicon.Load(GraphSchema.Default, folder.Path));

        var edge = Assert.Single(extractor.Extract(new Article("Kenya serenaded Uganda.")).Edges, edge => edge.Status is not null);

        Assert.Equal(("country:KEN", "PRAISES", "country:UGA"), (edge.SourceId, edge.Type, edge.TargetId));
    }

    [Theory]
    [InlineData("Kenya serenaded Uganda.", "PRAISES")] // a new word
    [InlineData("Kenya condemned Uganda.", "CRITICIZES")] // the built-in ones are still there
    [InlineData("Kenya called on Uganda.", "VISITS")] // a line of one's own comes before a longer one
    [InlineData("Kenya scorned Uganda.", "")] // and may say that there is no event
    [InlineData("Kenya's attack on Uganda ended.", "BOMBS")]
    public void Predicates_may_be_added_to_those_built_in(string text, string type)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("predicates.extra.tsv"), Predicates
            + "serenade\tverb\tPRAISES\tsubj\tobj\ncall\tverb\tVISITS\tsubj\ton\nscorn\tverb\tCRITICIZES\t\t\t\tno-event\nattack\tnoun\tBOMBS\tposs\ton\n");
        var extractor = new RelationExtractor(GraphSchema.Default, ExtractionLexicon.Load(GraphSchema.Default, folder.Path));

        var events = extractor.Extract(new Article(text)).Edges.Where(edge => edge.Status is not null).Select(edge => edge.Type);

        Assert.Equal(type.Split(' ', StringSplitOptions.RemoveEmptyEntries), events);
    }

    [Fact]
    public void Any_table_may_be_added_to()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("organizations.extra.tsv"), "name\taliases\tkind\tcountry\twikidata\nLeague of Lighthouses\tLoL\tngo\t\t\n");
        var extractor = new RelationExtractor(GraphSchema.Default, ExtractionLexicon.Load(GraphSchema.Default, folder.Path));

        var edge = Assert.Single(extractor.Extract(new Article("NATO praised LoL.")).Edges, edge => edge.Status is not null);

        Assert.Equal("League of Lighthouses", extractor.Extract(new Article("NATO praised LoL.")).Nodes.Single(node => node.Id == edge.TargetId).Name);
    }

    [Theory]
    [InlineData("predicates.extra.tsv", Predicates + "hug\tverb\tHUGS\tsubj\tobj\n", 2, "'HUGS' is not a relation type of the vocabulary; name one in a predicates.extra.tsv of your own.")]
    [InlineData("predicates.tsv", Predicates + "hug\tverb\tHUGS\tsubj\tobj\n", 2, "'HUGS' is not a relation type of the vocabulary; name one in a predicates.tsv of your own.")]
    [InlineData("predicates.tsv", Predicates + "hug\tword\tPRAISES\tsubj\tobj\n", 2, "'word' is not a part of speech; it must be verb, noun, adj, adv or sconj.")]
    [InlineData("predicates.tsv", Predicates + "hug\tverb\tPRAISES\tsubj\tobj:Robot\n", 2, "'Robot' is not a node label of the vocabulary.")]
    [InlineData("predicates.tsv", Predicates + "hug\tverb\tPRAISES\tsubj\tobj\t\tsoft\n", 2, "'soft' is not a mark.")]
    [InlineData("acts.tsv", Predicates + "hug\tverb\tHUGS\tsubj\tobj\n", 2, "'HUGS' is not a relation type of the vocabulary; name one in a acts.tsv of your own.")]
    [InlineData("sectors.tsv", "code\tscope\tnouns\toffices\torganizations\tnames\nGOV\tlocal\n", 2, "'local' is not a scope; it must be domestic or international.")]
    [InlineData("sectors.tsv", "code\tscope\tnouns\toffices\torganizations\tnames\nGOV\tdomestic\t\t\tministry|guild\n", 2, "'guild' is not a kind of organizations; it must be one of agency, alliance, armed-group, bank, bloc, company, court, legislature, media, military, ministry, mission, ngo, party, un.")]
    [InlineData("codes.tsv", "from\twords\tcameo\tplover\tquad\tgoldstein\n166\tdeport\t174\tCOERCE\tcold war\t-5\n", 2, "'cold war' is not a quad class.")]
    [InlineData("codes.tsv", "from\twords\tcameo\tplover\tquad\tgoldstein\n166\tdeport\t174\tCOERCE\tmaterial conflict\tlow\n", 2, "'low' is not a number.")]
    [InlineData("modes.tsv", "category\tmode\ttypes\twords\nGREET\twave\n", 2, "'GREET' is not a category of PLOVER.")]
    [InlineData("modes.tsv", "category\tmode\ttypes\twords\nCONSULT\thost\tGREETS\n", 2, "'GREETS' is not a relation type of the vocabulary.")]
    [InlineData("predicates.tsv", "phrase\tpos\n", 1, "the column 'type' is missing; the columns are phrase, pos, type, source, target, topic, marks.")]
    [InlineData("given-names.tsv", "name\tgender\n# a comment\nKim\tx\n", 3, "'x' is not a gender; it must be m, f or empty.")]
    [InlineData("given-names.tsv", "name\tgender\nKim\tm\tmore\n", 2, "the line has 3 cells; the table has 2 columns.")]
    [InlineData("office-holders.tsv", "person\taliases\toffice\tof\tstart\tend\twikidata\tgender\nA B\t\tKing\tFRA\t1. May\t\t\t\n", 2, "'1. May' in 'start' is not a date of the form 2025-03-31, 2025-03 or 2025.")]
    [InlineData("office-holders.tsv", "person\taliases\toffice\tof\tstart\tend\twikidata\tgender\nA B\t\tKing\tATL\t\t\t\t\n", 2, "'ATL' is neither the code of a country nor the name of an organization.")]
    [InlineData("organizations.tsv", "name\taliases\tkind\tcountry\twikidata\nA\t\tguild\t\t\n", 2, "'guild' is not a kind; it must be one of agency, alliance, armed-group, bank, bloc, company, court, legislature, media, military, ministry, mission, ngo, party, un.")]
    [InlineData("structure.tsv", "rule\ttype\noffice\tREPRESENTS\n", 0, "the rule 'part' is missing.")]
    public void A_broken_table_is_refused_with_file_and_line(string file, string content, int line, string problem)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf(file), content);

        var exception = Assert.Throws<LexiconException>(() => ExtractionLexicon.Load(GraphSchema.Default, folder.Path));

        Assert.Equal(folder.PathOf(file), exception.File);
        Assert.Equal(line, exception.Line);
        Assert.Equal($"{exception.File}:{line}: {problem}", exception.Message);
    }
}
