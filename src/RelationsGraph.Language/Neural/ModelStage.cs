using RelationsGraph.Language.Tagging;

namespace RelationsGraph.Language.Neural;

/// <summary>Gives every token what a trained model says of it, and the tags that follow from it.</summary>
internal static class ModelStage
{
    public static void Run(DocumentDraft draft, LanguageModel model)
    {
        var sentences = Enumerable.Range(0, draft.SentenceCount)
            .Select(sentence => draft.TokensOf(sentence).ToArray().Select(token => token.Text).ToArray())
            .ToArray();
        var analyses = model.Analyze(sentences);
        for (var sentence = 0; sentence < draft.SentenceCount; sentence++)
        {
            var tokens = draft.TokensOf(sentence);
            for (var i = 0; i < tokens.Length; i++)
            {
                Apply(tokens[i], analyses[sentence][i]);
            }
        }
    }

    private static void Apply(Token token, WordAnalysis analysis)
    {
        token.Analysis = analysis;
        (token.PartOfSpeech, token.Form) = TreebankTags.Of(analysis.Upos, analysis.Xpos, analysis.Features);
    }
}
