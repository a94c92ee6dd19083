using RelationsGraph.Language.Neural;

namespace RelationsGraph.Tests.Language.Neural;

public class LemmaRuleTests
{
    [Theory]
    [InlineData("lower|0||0|", "Visit", "visit")]
    [InlineData("lower|0||3|y", "Countries", "country")]
    [InlineData("keep|0||1|", "Saudis", "Saudi")]
    [InlineData("whole|be", "Were", "be")]
    [InlineData("lower|0||9|", "short", "short")]
    public void A_rule_turns_a_form_into_its_lemma(string rule, string form, string lemma)
    {
        Assert.Equal(lemma, LemmaRule.Parse(rule).Apply(form));
    }

    [Theory]
    [InlineData("lower|x||0|")]
    [InlineData("upper|0||0|")]
    [InlineData("lower|0")]
    public void A_text_that_is_no_rule_is_refused(string text)
    {
        Assert.Equal($"'{text}' is no lemma rule.", Assert.Throws<FormatException>(() => LemmaRule.Parse(text)).Message);
    }
}
