namespace RelationsGraph.Language.Tagging;

/// <summary>Gives every token its part of speech and form.</summary>
internal static class TaggingStage
{
    public static void Run(DocumentDraft draft)
    {
        var model = TaggerModel.Default;
        var words = Array.Empty<WordFeatures>();
        var tags = Array.Empty<byte>();
        for (var sentence = 0; sentence < draft.SentenceCount; sentence++)
        {
            var tokens = draft.TokensOf(sentence);
            if (tokens.Length > words.Length)
            {
                words = new WordFeatures[tokens.Length * 2];
                tags = new byte[tokens.Length * 2];
            }

            for (var i = 0; i < tokens.Length; i++)
            {
                words[i] = tokens[i].Type.Features;
            }

            Tagger.Tag(model, words.AsSpan(0, tokens.Length), tags);
            Apply(model, tokens, tags);
            TagRepair.Run(tokens);
        }
    }

    private static void Apply(TaggerModel model, ReadOnlySpan<Token> tokens, byte[] tags)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            var tag = model.Tags[tags[i]];
            tokens[i].PartOfSpeech = tag.PartOfSpeech;
            tokens[i].Form = tag.Form;
        }
    }
}
