using System.Xml;
using CsCheck;
using RelationsGraph.Graph.Identity;

namespace RelationsGraph.Tests.Graph;

public class IdentityTests
{
    // Stores and exports out there hold these: a change here makes every known entity, article and event a new one
    [Theory]
    [InlineData("country:CHN", "country", "chn")]
    [InlineData("country:XKX", "country", "XKX")]
    [InlineData("wikidata:Q1065", "wikidata", "q1065")]
    [InlineData("person:wang-yi", "Person", "Wang Yi")]
    [InlineData("person:wang-yi", "Person", " WANG  YI. ")]
    [InlineData("person:recep-tayyip-erdogan", "Person", "Recep Tayyip Erdoğan")]
    [InlineData("place:elysee-palace", "Place", "Élysée Palace")]
    [InlineData("place:ndjamena", "Place", "N’Djamena")]
    [InlineData("place:strasse-des-17-juni", "Place", "Straße des 17. Juni")]
    [InlineData("person:王毅", "Person", "王毅")]
    [InlineData("person:лавров", "Person", "Лавров")]
    [InlineData("group:un-peacekeepers", "Group", "UN \"peacekeepers\"")]
    [InlineData("place:1_x00AA_", "Place", "1ª")]
    [InlineData("topic:d111f984a787ffee7f8c7228c2bc77bd", "Topic", "???")]
    public void Identifiers_of_entities_stay_what_they_are(string expected, string kind, string text) =>
        Assert.Equal(expected, kind switch
        {
            "country" => EntityId.ForCountry(text),
            "wikidata" => EntityId.ForWikidata(text),
            _ => EntityId.ForName(kind, text),
        });

    [Fact]
    public void Identifiers_of_articles_and_keys_of_edges_stay_what_they_are()
    {
        var day = new DateOnly(2025, 3, 31);

        string[] names =
        [
            EntityId.ForArticle("d000", null, null, "ignored"),
            EntityId.ForArticle(null, "Title", day, "Text."),
            EdgeKey.ForEvent("person:wang-yi", "VISITS", "country:RUS", day, day.AddDays(2), "planned", false, "article:1"),
            EdgeKey.ForEvent("person:wang-yi", "VISITS", "country:RUS", null, null, "planned", true, "article:1"),
            EdgeKey.ForState("person:wang-yi", "REPRESENTS", "country:CHN", "Foreign Minister"),
            EdgeKey.ForState("a", "MEMBER_OF", "b"),
        ];

        Assert.Equal(
            [
                "article:5509f6a552d431911f34ee4a4842935f",
                "article:242fe396e8d2cef6f1d2e2706b44340d",
                "VISITS:1700731696f551164a0ed08abe0ec66a",
                "VISITS:8e7cb89da3336726976bf07b827c2307",
                "REPRESENTS:ab410b1441f226cfe6f6347c31d3854b",
                "MEMBER_OF:73ed24a43e0a5d62b90bd16926a07f1d",
            ],
            names);
    }

    [Fact]
    public void Dated_events_are_the_same_in_every_article_and_undated_ones_only_in_theirs()
    {
        var day = new DateOnly(2025, 3, 31);
        string KeyIn(string article, DateOnly? start) => EdgeKey.ForEvent("a", "VISITS", "b", start, start, "happened", false, article);

        Assert.Equal(KeyIn("article:1", day), KeyIn("article:2", day));
        Assert.NotEqual(KeyIn("article:1", null), KeyIn("article:2", null));
    }

    [Fact]
    public void Identifiers_and_keys_of_any_text_are_name_tokens() =>
        Gen.OneOf(Gen.String[1, 12], Gen.Int[0, 0x10FFFF].Select(ToText)).Where(text => !string.IsNullOrWhiteSpace(text)).Sample(
            text =>
            {
                string[] tokens =
                [
                    EntityId.ForCountry(text), EntityId.ForWikidata(text), EntityId.ForName(text, text), EntityId.ForArticle(text, text, null, text),
                    EdgeKey.ForState(text, text, text, text),
                ];
                Assert.All(tokens, token => XmlConvert.VerifyNMTOKEN(token));
            },
            iter: 5000);

    [Theory]
    [InlineData("Xi Jinping", "xi jinping")]
    [InlineData("  U.S.  ", "u s")]
    [InlineData("Łódź—Čačak", "lodz cacak")]
    [InlineData("Ægir Þór Œuvre ẞ", "aegir thor oeuvre ss")]
    [InlineData("e\u0301", "e")]
    [InlineData("Sana'a", "sanaa")]
    [InlineData("\uD800", "")]
    [InlineData("…", "")]
    public void Names_fold_to_the_form_under_which_they_are_compared(string name, string folded) =>
        Assert.Equal(folded, NameFolding.Fold(name));

    [Fact]
    public void Folding_twice_is_folding_once() =>
        Gen.OneOf(Gen.String[0, 12], Gen.Int[0, 0x10FFFF].Select(ToText))
            .Sample(name => Assert.Equal(NameFolding.Fold(name), NameFolding.Fold(NameFolding.Fold(name))), iter: 5000);

    private static string ToText(int codePoint) => codePoint is >= 0xD800 and <= 0xDFFF
        ? ((char)codePoint).ToString()
        : char.ConvertFromUtf32(codePoint);
}
