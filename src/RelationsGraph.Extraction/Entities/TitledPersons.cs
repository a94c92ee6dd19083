using RelationsGraph.Extraction.Names;
using RelationsGraph.Extraction.Phrases;

namespace RelationsGraph.Extraction.Entities;

/// <summary>
/// The persons of an article by the words of the titles before their names, so that <c>the Deputy Secretary</c> finds
/// <c>Deputy Secretary of State Anna Lind</c> and no other secretary or deputy.
/// </summary>
internal sealed class TitledPersons
{
    private readonly List<Bearer> _bearers = [];

    /// <summary>Notes the title before the name of a person, if there is one.</summary>
    public void Note(Entity person, Phrase phrase, Name name)
    {
        var words = phrase.Tokens.TakeWhile(token => token.Index < name.Start).ToList();
        var title = phrase.Names.LastOrDefault(office => office is { Kind: NameShape.Office, Office.IsCourtesy: false } && office.End <= name.Start);
        if (title is null)
        {
            return;
        }

        // "Deputy Secretary of State": the rank that is no part of the office, and not what the office is of
        var ranks = words.TakeWhile(token => token.Index < title.Start).Reverse().TakeWhile(token => IsRank(token.Lower)).Reverse().Select(token => token.Lower);
        var office = words.SkipWhile(token => token.Index < title.Start).TakeWhile(token => token.Lower is not ("of" or "for" or "to")).Where(token => token.Index < title.End)
            .Select(token => token.Lower);
        _bearers.Add(new Bearer(person, [.. ranks, .. office], phrase.Start));
    }

    /// <summary>Whether a phrase is only an article and a title in capitals.</summary>
    public static bool IsBareTitle(Phrase phrase) => phrase.FirstLower == "the" && phrase.Tokens.Count > 1 && phrase.Tokens.Skip(1).All(token => token.IsCapitalized);

    /// <summary>The person whom a title in capitals means: the last so called before it, else the first after it; or null.</summary>
    public Entity? Find(Phrase phrase)
    {
        var asked = phrase.Tokens.Skip(1).Select(token => token.Lower).ToList();
        var fitting = _bearers.FindAll(bearer => bearer.Title.SequenceEqual(asked));
        if (fitting.Count == 0)
        {
            // "the Minister" for "Defence Minister Lind", but not for "Deputy Minister Holm"
            fitting = _bearers.FindAll(bearer => bearer.Title.Count > asked.Count && bearer.Title.TakeLast(asked.Count).SequenceEqual(asked)
                && !bearer.Title.SkipLast(asked.Count).Any(IsRank));
        }

        return (fitting.FindLast(bearer => bearer.Start < phrase.Start) ?? fitting.FirstOrDefault())?.Person;
    }

    /// <summary>Whether it is the title alone of a minister who is called a secretary.</summary>
    public static bool IsSecretary(Phrase phrase) => phrase.Tokens.Count == 2 && phrase.Head.Lower == "secretary";

    /// <summary>Whether a title names one of several ranks (<c>Secretary</c>, <c>Deputy Secretary</c>), so that another of a like office is somebody else.</summary>
    public static bool IsRanked(Phrase phrase) => phrase.Head.Lower == "secretary" || phrase.Tokens.Any(token => IsRank(token.Lower));

    /// <summary>Whether a word before a title names another rank of it.</summary>
    public static bool IsRank(string word) => word is "deputy" or "assistant" or "under" or "vice" or "special" or "principal" or "first" or "general" or "permanent" or "alternate" or "acting";

    private sealed record Bearer(Entity Person, List<string> Title, int Start);
}
