using CsCheck;
using RelationsGraph.Extraction;
using RelationsGraph.Extraction.Articles;
using RelationsGraph.Graph.Schema;
using RelationsGraph.Language;

namespace RelationsGraph.Tests.Extraction;

/// <summary>Documents whose words were analysed elsewhere.</summary>
public sealed class AnalyzedDocumentTests
{
    private const string Text = "Turkey, which invaded Cyprus, has told Greece to leave.";
    private static readonly RelationExtractor Extractor = new(GraphSchema.Default);
    private static readonly string[] Relations = ["nsubj", "obj", "obl", "conj", "acl:relcl", "xcomp", "ccomp", "advcl", "appos", "nmod", "case", "mark", "aux", "cop", "parataxis", "flat", "compound"];
    private static readonly string[] Tags = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-GPE", "B-LOC", "I-LOC", "B-NORP", "B-EVENT"];
    private static readonly string[] Parts = ["NOUN", "PROPN", "VERB", "AUX", "ADP", "ADJ", "PRON", "PUNCT", "SCONJ", "CCONJ"];

    [Fact]
    public void Any_heads_and_labels_give_a_graph() => Gen.Select(
        Gen.Int[-1, 11], OneOf(Relations), OneOf(Parts), OneOf(Tags),
        (head, relation, part, tag) => new WordAnalysis(part, "_", "_", "_", head, relation, tag)).Array[12].Sample(
        words => Extractor.Extract(new Article(Text), Assemble(words)),
        iter: 500);

    [Fact]
    public void A_head_outside_the_sentence_is_refused()
    {
        var words = Enumerable.Repeat(new WordAnalysis("NOUN", "NN", "_", "_", 12, "dep", "O"), 12).ToArray();
        var exception = Assert.Throws<ArgumentException>(() => Assemble(words));
        Assert.StartsWith("The head of the word at 0..6 must be -1 or the place of a word of its sentence, not 12.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_analysis_of_another_text_is_refused()
    {
        var words = Enumerable.Repeat(new WordAnalysis("NOUN", "NN", "_", "_", -1, "root", "O"), 12).ToArray();
        Assert.Throws<ArgumentException>("document", () => Extractor.Extract(new Article("Another text."), Assemble(words)));
    }

    private static Gen<string> OneOf(string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Document Assemble(WordAnalysis[] analyses)
    {
        var spans = new TextAnalyzer().Analyze(Text).Tokens.Select(token => token.Span);
        return TextAnalyzer.Assemble(Text, [[.. spans.Zip(analyses, (span, analysis) => new AnalyzedWord(span, analysis))]]);
    }
}
