using RelationsGraph.Language.Neural;

namespace RelationsGraph.Tests.Language.Neural;

public class NameDecoderTests
{
    private static readonly string[] Tags = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG"];

    [Fact]
    public void Each_word_gets_its_best_tag_where_the_tags_fit_together()
    {
        float[] scores =
        [
            0, 9, 0, 0, 0,
            0, 0, 9, 0, 0,
            9, 0, 0, 0, 0,
        ];
        Assert.Equal([1, 2, 0], NameDecoder.Decode(scores, Tags));
    }

    [Fact]
    public void A_name_does_not_go_on_as_another_kind()
    {
        float[] scores =
        [
            0, 9, 0, 8, 0,
            0, 0, 1, 0, 6,
        ];
        Assert.Equal([3, 4], NameDecoder.Decode(scores, Tags));
    }

    [Fact]
    public void A_sentence_does_not_begin_inside_a_name()
    {
        Assert.Equal([1], NameDecoder.Decode([0, 1, 9, 0, 8], Tags));
    }

    [Fact]
    public void No_words_have_no_tags()
    {
        Assert.Empty(NameDecoder.Decode([], Tags));
    }
}
