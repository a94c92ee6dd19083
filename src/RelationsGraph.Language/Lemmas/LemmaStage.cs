namespace RelationsGraph.Language.Lemmas;

/// <summary>Gives every token its dictionary form.</summary>
internal static class LemmaStage
{
    public static void Run(DocumentDraft draft)
    {
        var known = new Dictionary<(string Lower, PartOfSpeech PartOfSpeech, WordForm Form), string>();
        for (var i = 0; i < draft.Tokens.Length; i++)
        {
            var token = draft.Tokens[i];
            if (StandsForHave(draft, i))
            {
                token.Lemma = "have";
                continue;
            }

            var key = (token.Lower, token.PartOfSpeech, token.Form);
            if (!known.TryGetValue(key, out var lemma))
            {
                lemma = Lemmatizer.Lemmatize(token.Lower, token.PartOfSpeech, token.Form);
                known.Add(key, lemma);
            }

            token.Lemma = lemma;
        }
    }

    // "he'd gone" and "it's been" have lost their "have"; "he'd go" and "it's gone" are "would" and "is"
    private static bool StandsForHave(DocumentDraft draft, int index)
    {
        var token = draft.Tokens[index];
        if (token.PartOfSpeech != PartOfSpeech.Aux || token.Lower is not ("'d" or "'s"))
        {
            return false;
        }

        var next = index + 1;
        while (next < draft.Tokens.Length && draft.Tokens[next] is { PartOfSpeech: PartOfSpeech.Adv } or { Lower: "not" })
        {
            next++;
        }

        return next < draft.Tokens.Length && draft.Tokens[next].Form == WordForm.PastParticiple
            && (token.Lower == "'d" || draft.Tokens[next].Lower is "been" or "had" or "got" or "become");
    }
}
