using CsCheck;
using RelationsGraph.Graph;
using RelationsGraph.Graph.Lookup;

namespace RelationsGraph.Tests.Graph.Lookup;

public class EntityIndexTests
{
    private static readonly EntityIndex Index = new(MakeGraph());

    [Theory]
    [InlineData("person:xi-jinping", "Xi Jinping")]
    [InlineData("PERSON:XI-JINPING", "Xi Jinping")]
    [InlineData("xi jinping", "Xi Jinping")]
    [InlineData("  Xi   Jinping ", "Xi Jinping")]
    [InlineData("XI", "Xi Jinping")]
    [InlineData("Lavrov", "Sergei Lavrov")]
    [InlineData("Sergey Lavrov", "Sergei Lavrov")]
    [InlineData("von der leyen", "Ursula von der Leyen")]
    [InlineData("chn", "China")]
    [InlineData("q148", "China")]
    [InlineData("PRC", "China")]
    [InlineData("the United States", "United States")]
    [InlineData("U.S.", "United States")]
    [InlineData("us", "United States")]
    [InlineData("The U.S.A.", "United States")]
    [InlineData("erdogan", "Recep Tayyip Erdoğan")]
    [InlineData("ERDOĞAN", "Recep Tayyip Erdoğan")]
    [InlineData("security council", "United Nations Security Council")]
    [InlineData("Zelen", "Volodymyr Zelenskyy")]
    [InlineData("Лавров", "Sergei Lavrov")]
    public void A_name_part_of_a_name_alias_code_or_id_finds_the_entity(string text, string name)
    {
        var match = Index.Find(text);
        Assert.Equal(EntityMatchKind.Found, match.Kind);
        Assert.Equal(name, match.Entity?.Name);
    }

    [Fact]
    public void The_canonical_name_goes_before_the_alias_of_another()
    {
        // Georgia is also an alias of the American state
        Assert.Equal("country:GEO", Index.Find("georgia").Entity?.Id);
    }

    [Fact]
    public void A_name_goes_before_the_code_of_another()
    {
        Assert.Equal("organization:pan", Index.Find("PAN").Entity?.Id);
    }

    [Fact]
    public void Of_two_of_the_same_name_the_one_with_a_code_is_meant()
    {
        Assert.Equal("country:SGP", Index.Find("Singapore").Entity?.Id);
    }

    [Fact]
    public void Of_two_that_differ_in_accents_the_one_as_typed_is_meant()
    {
        Assert.Equal("person:pena", Index.Find("Peña").Entity?.Id);
        Assert.Equal("place:pena", Index.Find("Pena").Entity?.Id);
    }

    [Fact]
    public void Several_persons_of_a_family_name_are_candidates_the_most_mentioned_first()
    {
        var match = Index.Find("Wang");
        Assert.Equal(EntityMatchKind.Ambiguous, match.Kind);
        Assert.Null(match.Entity);
        Assert.Equal(["Wang Yi", "Wang Wentao"], match.Candidates.Select(node => node.Name));
        Assert.Equal("'Wang' may be Wang Yi or Wang Wentao; give a longer name or the id.", match.ToString());
    }

    [Fact]
    public void Candidates_of_the_same_name_are_told_with_their_ids()
    {
        Assert.Equal(
            "'Tripoli' may be Tripoli (place:tripoli-lebanon) or Tripoli (place:tripoli-libya); give a longer name or the id.",
            Index.Find("Tripoli").ToString());
    }

    [Theory]
    [InlineData("Lavrof", "No entity is known as 'Lavrof'. Did you mean Sergei Lavrov?")]
    [InlineData("Chnia", "No entity is known as 'Chnia'. Did you mean China?")]
    [InlineData("Beetlejuice", "No entity is known as 'Beetlejuice'.")]
    [InlineData("?!", "No entity is known as '?!'.")]
    public void An_unknown_name_gets_suggestions(string text, string message)
    {
        var match = Index.Find(text);
        Assert.Equal(EntityMatchKind.Unknown, match.Kind);
        Assert.Equal(message, match.ToString());
    }

    [Fact]
    public void Articles_answer_to_their_title_but_not_to_words_of_it()
    {
        Assert.Equal("article:1", Index.Find("Zelenskyy thanks Macron").Entity?.Id);
        Assert.Equal(EntityMatchKind.Unknown, Index.Find("thanks").Kind);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void An_empty_name_is_the_callers_mistake(string text)
    {
        Assert.Throws<ArgumentException>(() => Index.Find(text));
    }

    [Fact]
    public void Every_entity_is_found_by_its_id_and_a_unique_name()
    {
        var names = Gen.String[Gen.Char.AlphaNumeric, 1, 8].List[1, 12];
        names.Sample(list =>
        {
            var builder = new PropertyGraphBuilder();
            foreach (var name in list.DistinctBy(name => name.ToLowerInvariant()))
            {
                builder.Add(Node.ForEntity("person:" + name.ToLowerInvariant() + "-x", "Person", name, []));
            }

            var graph = builder.Build();
            var index = new EntityIndex(graph);
            return graph.Nodes.All(node => index.Find(node.Id).Entity == node && index.Find(node.Name.ToUpperInvariant()).Entity == node);
        });
    }

    private static PropertyGraph MakeGraph()
    {
        var builder = new PropertyGraphBuilder()
            .Add(Person("xi-jinping", "Xi Jinping"))
            .Add(Person("wang-yi", "Wang Yi"))
            .Add(Person("wang-wentao", "Wang Wentao"))
            .Add(Person("sergei-lavrov", "Sergei Lavrov", "Sergey Lavrov", "Сергей Лавров"))
            .Add(Person("ursula-von-der-leyen", "Ursula von der Leyen"))
            .Add(Person("recep-tayyip-erdogan", "Recep Tayyip Erdoğan"))
            .Add(Person("volodymyr-zelenskyy", "Volodymyr Zelenskyy"))
            .Add(Person("pena", "Peña"))
            .Add(Node.ForEntity("place:pena", "Place", "Pena", []))
            .Add(Country("CHN", "China", "Q148", "PRC", "People's Republic of China"))
            .Add(Country("USA", "United States", "Q30", "US", "USA"))
            .Add(Country("GEO", "Georgia", "Q230"))
            .Add(Country("PAN", "Panama", "Q804"))
            .Add(Country("SGP", "Singapore", "Q334"))
            .Add(Node.ForEntity("place:singapore", "Place", "Singapore", []))
            .Add(Node.ForEntity("place:georgia-us", "Place", "State of Georgia", ["Georgia"]))
            .Add(Node.ForEntity("place:tripoli-libya", "Place", "Tripoli", []))
            .Add(Node.ForEntity("place:tripoli-lebanon", "Place", "Tripoli", []))
            .Add(Node.ForEntity("organization:pan", "Organization", "PAN", []))
            .Add(Node.ForEntity("organization:unsc", "Organization", "United Nations Security Council", ["UNSC"]))
            .Add(Node.ForEntity("article:1", Node.ArticleLabel, "Zelenskyy thanks Macron", []));
        return builder
            .Add(Mention("person:wang-yi", 7))
            .Add(Mention("person:wang-wentao", 2))
            .Build();
    }

    private static Node Person(string id, string name, params string[] aliases) => Node.ForEntity("person:" + id, "Person", name, aliases);

    private static Node Country(string code, string name, string wikidata, params string[] aliases) => Node.ForEntity(
        "country:" + code, "Country", name, aliases, PropertyMap.Of((PropertyNames.Code, code), (PropertyNames.Wikidata, wikidata)));

    private static Edge Mention(string entity, int count) =>
        new("MENTIONS:" + entity, "MENTIONS", "article:1", entity, PropertyMap.Of((PropertyNames.Count, count)), []);
}
