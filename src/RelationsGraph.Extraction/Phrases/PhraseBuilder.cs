using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Extraction.Names;
using RelationsGraph.Extraction.Syntax.Trees;
using RelationsGraph.Language;

namespace RelationsGraph.Extraction.Phrases;

/// <summary>Joins noun chunks and names into phrases.</summary>
internal static class PhraseBuilder
{
    /// <summary>Makes the phrases of a document, in order and not overlapping.</summary>
    /// <param name="document">The document.</param>
    /// <param name="names">Its names, in order.</param>
    /// <param name="words">Tells which nouns only count others.</param>
    public static IReadOnlyList<Phrase> Build(Document document, IReadOnlyList<Name> names, WordTable words)
    {
        var drafts = JoinOffices(document, names, JoinPartitives(document, words, JoinNames(document, names)));
        var phrases = new List<Phrase>(drafts.Count);
        var byEnd = new Dictionary<int, int>();
        var nextName = 0;
        foreach (var draft in drafts)
        {
            while (nextName < names.Count && names[nextName].Start < draft.Start)
            {
                nextName++;
            }

            var within = new List<Name>();
            while (nextName < names.Count && names[nextName].End <= draft.End)
            {
                within.Add(names[nextName++]);
            }

            var tokens = document.Slice(draft.Start, draft.End);
            phrases.Add(new Phrase(phrases.Count, tokens, document.Tokens[draft.Head], within, FindPossessor(document, tokens, byEnd)));
            byEnd[draft.End] = phrases.Count - 1;
        }

        return phrases;
    }

    private static int? FindPossessor(Document document, TokenSpan tokens, Dictionary<int, int> byEnd)
    {
        // The possessive mark is a token of its own between the two phrases, or the first of this one
        var mark = IsMark(tokens.First) ? tokens.Start : tokens.Start - 1;
        return mark > 0 && IsMark(document.Tokens[mark]) && byEnd.TryGetValue(mark, out var possessor) ? possessor
            : mark > 0 && IsMark(document.Tokens[mark]) && byEnd.TryGetValue(mark + 1, out possessor) ? possessor
            : null;

        static bool IsMark(Token token) => token.Lower is "'s" or "'" or "’" && token.PartOfSpeech == PartOfSpeech.Part;
    }

    private static List<Draft> JoinNames(Document document, IReadOnlyList<Name> names)
    {
        var drafts = document.Sentences.SelectMany(ChunksOf);
        var joined = new List<Draft>();
        var nextName = 0;
        foreach (var draft in drafts)
        {
            while (nextName < names.Count && names[nextName].End <= draft.Start)
            {
                AddName(names[nextName++], joined);
            }

            Add(draft, joined);
            while (nextName < names.Count && names[nextName].Start < draft.End)
            {
                AddName(names[nextName++], joined);
            }
        }

        while (nextName < names.Count)
        {
            AddName(names[nextName++], joined);
        }

        return joined;
    }

    private static IEnumerable<Draft> ChunksOf(Sentence sentence) => DependencyTree.Exists(sentence)
        ? TreeChunkFinder.Find(new DependencyTree(sentence)).Select(chunk => new Draft(chunk.Start, chunk.End, chunk.Head))
        : sentence.NounChunks.Select(chunk => new Draft(chunk.Tokens.Start, chunk.Tokens.End, chunk.Head.Index));

    // "a series of raids" is about raids
    private static List<Draft> JoinPartitives(Document document, WordTable words, List<Draft> drafts)
    {
        var joined = new List<Draft>(drafts.Count);
        foreach (var draft in drafts)
        {
            if (joined is [.., var last] && last.End < draft.Start && IsOf(document, last.End, draft.Start)
                && words.Is(document.Tokens[last.Head].Lower, NounClass.Partitive))
            {
                joined[^1] = last with { End = draft.End, Head = draft.Head };
            }
            else
            {
                joined.Add(draft);
            }
        }

        return joined;
    }

    // "Prime Minister of Japan Junichiro Koizumi", "Deputy Prime Minister and Foreign Minister Prak Sokhonn" are one phrase
    private static List<Draft> JoinOffices(Document document, IReadOnlyList<Name> names, List<Draft> drafts)
    {
        var offices = names.Where(name => name.Kind == NameShape.Office).ToDictionary(name => name.End - 1);
        var starts = names.ToDictionary(name => name.Start);
        var joined = new List<Draft>(drafts.Count);
        foreach (var draft in drafts)
        {
            if (joined is [.., var holder, var owner] && owner.End == draft.Start && offices.ContainsKey(holder.Head) && IsOfficePreposition(document, holder.End, owner.Start)
                && starts.TryGetValue(draft.Start, out var named) && named.Kind is NameShape.Person or NameShape.Unknown && named.End == draft.End)
            {
                // "the President of Russia Vladimir Putin", whose name stands apart in a tree
                joined.RemoveAt(joined.Count - 1);
                joined[^1] = holder with { End = draft.End, Head = draft.Head };
            }
            else if (joined is [.., var title] && title.End == draft.Start && (offices.ContainsKey(title.Head) || document.Tokens[title.Head].Lemma == "counterpart")
                && starts.TryGetValue(draft.Start, out var bearer) && bearer.Kind == NameShape.Person)
            {
                // "Secretary of State" and "Antony Blinken" are one, also where a tree parts them
                joined[^1] = title with { End = draft.End, Head = draft.Head };
            }
            else if (joined is [.., var before] && before.End == draft.Start && starts.TryGetValue(draft.Start, out var office) && office.Kind == NameShape.Office)
            {
                // "the United States special envoy"
                joined[^1] = before with { End = draft.End, Head = draft.Head };
            }
            else if (joined is [.., var minister] && minister.End < draft.Start && IsAnd(document, minister.End, draft.Start) && IsTitledPerson(starts, draft)
                && document.Tokens[minister.Head].IsCapitalized && names.Any(name => name.Kind == NameShape.Demonym && name.Start == minister.Start)
                && !names.Any(name => name.Kind is NameShape.Office or NameShape.Person && name.Start >= minister.Start && name.End <= minister.End))
            {
                // "Ukrainian Fuel and Energy Minister Yuri Boiko"; but "Chilean President A and Peruvian President B" are two
                joined[^1] = minister with { End = draft.End, Head = draft.Head };
            }
            else if (joined is [.., var last] && offices.ContainsKey(last.Head) && last.End < draft.Start
                && ((IsOf(document, last.End, draft.Start) && IsOwnerThenPerson(starts, draft))
                    || (IsAnd(document, last.End, draft.Start) && IsTitledPerson(starts, draft))))
            {
                joined[^1] = last with { End = draft.End, Head = draft.Head };
            }
            else
            {
                joined.Add(draft);
            }
        }

        return joined;
    }

    private static bool IsOf(Document document, int from, int to) =>
        document.Tokens[from].Lower == "of" && to - from == 1;

    // "Special Envoy for Yemen Tim Lenderking", "Ambassador to Germany Andriy Melnyk"
    private static bool IsOfficePreposition(Document document, int from, int to) =>
        (to - from == 1 || (to - from == 2 && document.Tokens[from + 1].Lower == "the")) && document.Tokens[from].Lower is "of" or "to" or "for" or "in" or "at" or "on";

    private static bool IsAnd(Document document, int from, int to) => to - from == 1 && document.Tokens[from].Lower is "and" or "&";

    private static bool IsOwnerThenPerson(Dictionary<int, Name> starts, Draft draft)
    {
        for (var i = draft.Start; i < draft.End; i++)
        {
            if (starts.TryGetValue(i, out var owner) && owner.Kind is NameShape.Country or NameShape.Organization or NameShape.Place or NameShape.Capital)
            {
                return starts.TryGetValue(owner.End, out var person) && person.Kind is NameShape.Person or NameShape.Unknown && person.End == draft.End;
            }
        }

        return false;
    }

    private static bool IsTitledPerson(Dictionary<int, Name> starts, Draft draft)
    {
        for (var i = draft.Start; i < Math.Min(draft.Start + 3, draft.End); i++)
        {
            if (starts.TryGetValue(i, out var title) && title.Kind == NameShape.Office)
            {
                return starts.TryGetValue(title.End, out var person) && person.Kind == NameShape.Person && person.End == draft.End;
            }
        }

        return false;
    }

    private static void AddName(Name name, List<Draft> joined)
    {
        // A title or demonym outside of every noun chunk is an adjective or a verb
        if (name.Kind is not (NameShape.Office or NameShape.Demonym) || joined is [.., var last] && last.End > name.Start)
        {
            Add(new Draft(name.Start, name.End, name.End - 1), joined);
        }
    }

    private static void Add(Draft draft, List<Draft> joined)
    {
        if (joined.Count == 0 || joined[^1].End <= draft.Start)
        {
            joined.Add(draft);
            return;
        }

        var last = joined[^1];
        joined[^1] = new Draft(Math.Min(last.Start, draft.Start), Math.Max(last.End, draft.End), last.End < draft.End ? draft.Head : last.Head);
    }

    private readonly record struct Draft(int Start, int End, int Head);
}
