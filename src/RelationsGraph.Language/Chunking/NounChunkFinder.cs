using RelationsGraph.Language.Time;

namespace RelationsGraph.Language.Chunking;

/// <summary>Finds noun phrases up to their head.</summary>
internal sealed class NounChunkFinder
{
    private const int MaxModifiers = 8;

    private readonly DocumentDraft _draft;
    private readonly int _start;
    private readonly int _end;
    private readonly List<NounChunk> _chunks = [];

    private NounChunkFinder(DocumentDraft draft, int sentence)
    {
        _draft = draft;
        _start = draft.StartOf(sentence);
        _end = draft.EndOf(sentence);
    }

    /// <summary>The chunks of a sentence, in order. A verb inside a chunk (<c>the detained men</c>) must not begin a group of more words.</summary>
    public static IReadOnlyList<NounChunk> Find(DocumentDraft draft, int sentence, IReadOnlyList<VerbGroup> verbGroups)
    {
        var finder = new NounChunkFinder(draft, sentence);
        var group = 0;
        for (var i = finder._start; i < finder._end;)
        {
            while (group < verbGroups.Count && verbGroups[group].Tokens.End <= i)
            {
                group++;
            }

            var isInGroup = group < verbGroups.Count && verbGroups[group].Main.Index >= i && verbGroups[group].Tokens.Start <= i
                && finder._draft.Tokens[i].PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Part;
            i = isInGroup ? i + 1 : finder.ReadChunk(i);
        }

        return finder._chunks;
    }

    // Gives the index to go on at
    private int ReadChunk(int start)
    {
        if (IsPronoun(start))
        {
            return Add(start, start + 1);
        }

        var end = start;
        var hasNoun = false;
        while (end < _end && Extension(start, end, hasNoun) is var length && length > 0)
        {
            hasNoun |= IsNoun(end + length - 1);
            end += length;
        }

        return end > start && IsChunk(start, end, hasNoun) ? Add(start, end) : Math.Max(end, start + 1);
    }

    /// <summary>How many tokens from here on still belong to the chunk: none, one, or a joint with what it joins.</summary>
    private int Extension(int start, int index, bool hasNoun)
    {
        var token = _draft.Tokens[index];
        return token.PartOfSpeech switch
        {
            PartOfSpeech.Noun or PartOfSpeech.Propn => hasNoun && IsCalendarBreak(index) ? 0 : 1,
            PartOfSpeech.Det => index == start || IsDeterminer(index - 1) ? IsWh(index) ? 0 : 1 : 0,
            PartOfSpeech.Pron => token.Form == WordForm.Possessive && (index == start || IsDeterminer(index - 1)) ? 1 : 0,
            PartOfSpeech.Num => !hasNoun || IsNumberOfName(index) ? 1 : 0,
            PartOfSpeech.Sym => 1,
            PartOfSpeech.Adj => !hasNoun || IsModifierAfterName(start, index) ? 1 : 0,
            PartOfSpeech.Adv => !hasNoun && LeadsToModifier(index) ? 1 : 0,
            PartOfSpeech.Verb => IsParticipleModifier(start, index, hasNoun) ? 1 : 0,
            PartOfSpeech.Punct => HyphenLength(start, index),
            PartOfSpeech.Cconj => !hasNoun && index > start && IsAdjective(index - 1) && index + 1 < _end && IsAdjective(index + 1) ? 2 : 0,
            _ => 0,
        };
    }

    private int HyphenLength(int start, int index) =>
        index > start && index + 1 < _end && _draft.Tokens[index].Lower is "-" or "–" && !_draft.Tokens[index].HasSpaceAfter
        && !_draft.Tokens[index - 1].HasSpaceAfter && _draft.Tokens[index + 1].PartOfSpeech != PartOfSpeech.Punct
            ? 2
            : 0;

    // "killed two people Tuesday": the day is no part of the people
    private bool IsCalendarBreak(int index) => CalendarNames.IsWeekday(_draft.Tokens[index].Lower)
        || (CalendarNames.IsRelativeDay(_draft.Tokens[index].Lower) && _draft.Tokens[index].PartOfSpeech == PartOfSpeech.Noun);

    // "Resolution 1701", "May 9"
    private bool IsNumberOfName(int index) => _draft.Tokens[index - 1].PartOfSpeech == PartOfSpeech.Propn
        || (_draft.Tokens[index - 1].Shape == TokenShape.Capitalized && IsNoun(index - 1));

    // "the UN humanitarian chief", "the North Korean foreign minister" but "gave Ukraine military aid", "met Putin last week"
    private bool IsModifierAfterName(int start, int index)
    {
        if (IsAdjective(index - 1))
        {
            return LeadsToNoun(index + 1);
        }

        var name = _draft.Tokens[index - 1];
        var isName = name.PartOfSpeech == PartOfSpeech.Propn && name.Form == WordForm.Singular;
        var isFree = name.IsAllCaps || index - start > 1 || start == _start || !IsVerb(start - 1);
        return isName && isFree && !CalendarNames.IsRelativeAdjective(_draft.Tokens[index].Lower) && LeadsToNoun(index + 1);
    }

    private bool IsParticipleModifier(int start, int index, bool hasNoun) =>
        index > start && !hasNoun && _draft.Tokens[index].Form is WordForm.PastParticiple or WordForm.Ing or WordForm.Past
        && LeadsToNoun(index + 1);

    private bool LeadsToNoun(int index)
    {
        var limit = Math.Min(_end, index + MaxModifiers);
        while (index < limit && (IsAdjective(index) || _draft.Tokens[index].PartOfSpeech == PartOfSpeech.Num))
        {
            index++;
        }

        return index < limit && IsNoun(index);
    }

    private bool LeadsToModifier(int index)
    {
        var next = index + 1;
        return next < _end && !_draft.Tokens[index].Form.Equals(WordForm.Wh) && LeadsToNoun(next)
            && _draft.Tokens[next].PartOfSpeech is PartOfSpeech.Adj or PartOfSpeech.Num;
    }

    private bool IsChunk(int start, int end, bool hasNoun) =>
        hasNoun || _draft.Tokens[end - 1].PartOfSpeech == PartOfSpeech.Num
        || (end - start > 1 && IsAdjective(end - 1) && _draft.Tokens[start].Lower == "the");

    private int Add(int start, int end)
    {
        var head = end - 1;
        for (var i = end - 1; i >= start; i--)
        {
            if (IsNoun(i))
            {
                head = i;
                break;
            }
        }

        _chunks.Add(new NounChunk(_draft.Slice(start, end), _draft.Tokens[head], PossessorBefore(start)));
        return end;
    }

    private NounChunk? PossessorBefore(int start) =>
        start > _start && _draft.Tokens[start - 1] is { PartOfSpeech: PartOfSpeech.Part, Form: WordForm.Possessive }
        && _chunks.Count > 0 && _chunks[^1].Tokens.End == start - 1
            ? _chunks[^1]
            : null;

    private bool IsPronoun(int index) => _draft.Tokens[index] is { PartOfSpeech: PartOfSpeech.Pron, Form: WordForm.None or WordForm.Singular };

    private bool IsDeterminer(int index) => _draft.Tokens[index].PartOfSpeech == PartOfSpeech.Det;

    private bool IsWh(int index) => _draft.Tokens[index].Form == WordForm.Wh;

    private bool IsNoun(int index) => _draft.Tokens[index].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Propn;

    private bool IsAdjective(int index) => _draft.Tokens[index].PartOfSpeech == PartOfSpeech.Adj;

    private bool IsVerb(int index) => _draft.Tokens[index].PartOfSpeech == PartOfSpeech.Verb;
}
