namespace RelationsGraph.Language.Lemmas;

/// <summary>Gives every token its dictionary form.</summary>
internal static class LemmaStage
{
    public static void Run(DocumentDraft draft)
    {
        var known = new Dictionary<(string Lower, PartOfSpeech PartOfSpeech, WordForm Form), string>();
        foreach (var token in draft.Tokens)
        {
            var key = (token.Lower, token.PartOfSpeech, token.Form);
            if (!known.TryGetValue(key, out var lemma))
            {
                lemma = Lemmatizer.Lemmatize(token.Lower, token.PartOfSpeech, token.Form);
                known.Add(key, lemma);
            }

            token.Lemma = lemma;
        }
    }
}
