namespace RelationsGraph.Language.Chunking;

/// <summary>Divides a sentence into clauses of one finite verb each.</summary>
/// <remarks>
/// A word that opens a clause (relative pronoun, subordinator, coordinator) is a boundary where a finite verb comes before the
/// next such word. Where two finite verbs are left without a boundary between them, one is set at the comma, the closing mark,
/// or the subject before the second.
/// </remarks>
internal sealed class ClauseFinder
{
    private readonly DocumentDraft _draft;
    private readonly int _start;
    private readonly int _end;
    private readonly IReadOnlyList<NounChunk> _chunks;
    private readonly List<VerbGroup> _finite;
    private readonly List<Boundary> _boundaries = [];

    private ClauseFinder(DocumentDraft draft, int sentence, IReadOnlyList<NounChunk> chunks, IReadOnlyList<VerbGroup> groups)
    {
        _draft = draft;
        _start = draft.StartOf(sentence);
        _end = draft.EndOf(sentence);
        _chunks = chunks;
        _finite = groups.Where(group => group.IsFinite).ToList();
    }

    /// <summary>The clauses of a sentence, in order.</summary>
    public static IReadOnlyList<Clause> Find(
        DocumentDraft draft, int sentence, IReadOnlyList<NounChunk> chunks, IReadOnlyList<VerbGroup> groups)
    {
        var finder = new ClauseFinder(draft, sentence, chunks, groups);
        finder.FindBoundaries();
        return finder.ToClauses();
    }

    private void FindBoundaries()
    {
        _boundaries.Add(OpeningBoundary());
        var from = _start + 1;
        VerbGroup? last = null;
        foreach (var group in _finite)
        {
            if (!AddOpeners(from, group.Tokens.Start) && last is not null)
            {
                _boundaries.Add(CoordinatorBetween(last, group) ?? ImplicitBoundary(last, group));
            }

            last = group;
            from = group.Tokens.End;
        }
    }

    private Boundary OpeningBoundary()
    {
        var opener = _draft.Tokens[_start];
        var kind = opener.PartOfSpeech == PartOfSpeech.Sconj ? ClauseKind.Subordinate : ClauseKind.Main;
        return new Boundary(_start, kind, opener.PartOfSpeech is PartOfSpeech.Sconj or PartOfSpeech.Cconj ? opener : null, false);
    }

    /// <summary>Sets a boundary at each relative word and subordinator; tells whether there was one.</summary>
    private bool AddOpeners(int from, int to)
    {
        var count = _boundaries.Count;
        for (var i = from; i < to; i++)
        {
            var token = _draft.Tokens[i];
            if (token.Form == WordForm.Wh)
            {
                _boundaries.Add(RelativeAt(i));
            }
            else if (token.PartOfSpeech == PartOfSpeech.Sconj && !IsBeforeGerund(i))
            {
                _boundaries.Add(new Boundary(i, KindOfSubordinator(token), token, false));
            }
        }

        return _boundaries.Count > count;
    }

    // "accused of bombing": the subordinator has no finite verb of its own
    private bool IsBeforeGerund(int index) => index + 1 < _end && _draft.Tokens[index + 1].Form == WordForm.Ing;

    // Between a coordinator and its verb there is a subject or nothing; a mark or another verb shows that it joins something else
    private Boundary? CoordinatorBetween(VerbGroup first, VerbGroup second)
    {
        for (var i = second.Tokens.Start - 1; i >= first.Tokens.End; i--)
        {
            if (IsCoordinator(i))
            {
                return new Boundary(i, ClauseKind.Coordinate, _draft.Tokens[i], false);
            }

            if (_draft.Tokens[i].PartOfSpeech is PartOfSpeech.Punct or PartOfSpeech.Verb && !IsHyphen(i))
            {
                return null;
            }
        }

        return null;
    }

    private bool IsHyphen(int index) => _draft.Tokens[index].Lower == "-" && !_draft.Tokens[index].HasSpaceAfter;

    private bool IsCoordinator(int index) =>
        (_draft.Tokens[index].PartOfSpeech == PartOfSpeech.Cconj && _draft.Tokens[index].Lower is not ("both" or "either" or "neither")) || _draft.Tokens[index].Lower is ";" or "—" or "–" or "--";

    private Boundary RelativeAt(int index)
    {
        var token = _draft.Tokens[index];
        var start = index;
        if (index - 1 > Math.Max(_start, _boundaries[^1].Start) && _draft.Tokens[index - 1].PartOfSpeech == PartOfSpeech.Adp)
        {
            start--;
        }

        var before = start > _start ? _draft.Tokens[start - 1] : null;
        var followsNoun = before?.PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron or PartOfSpeech.Num
            or PartOfSpeech.Punct;
        var kind = token.Lower switch
        {
            "when" or "whenever" or "wherever" => ClauseKind.Subordinate,
            "what" or "how" or "why" => ClauseKind.Complement,
            _ => followsNoun ? ClauseKind.Relative : ClauseKind.Complement,
        };
        return new Boundary(start, kind, token, false);
    }

    private static ClauseKind KindOfSubordinator(Token token) =>
        token.Lower is "that" or "whether" ? ClauseKind.Complement : ClauseKind.Subordinate;

    private Boundary ImplicitBoundary(VerbGroup first, VerbGroup second)
    {
        var subject = SubjectStart(first.Tokens.End, second.Tokens.Start);
        for (var i = subject - 1; i >= first.Tokens.End; i--)
        {
            if (_draft.Tokens[i].Lower is "," or ":" or "\"" or "”" or "''" or ")")
            {
                return new Boundary(i + 1, ClauseKind.Main, null, subject == second.Tokens.Start);
            }
        }

        if (subject - 1 >= first.Tokens.End && _draft.Tokens[subject - 1].Lower is "since" or "after" or "before" or "until" or "as")
        {
            return new Boundary(subject - 1, ClauseKind.Subordinate, _draft.Tokens[subject - 1], false);
        }

        return subject < second.Tokens.Start && !IsObjectOfRelative(first)
            ? new Boundary(subject, ClauseKind.Complement, null, false)
            : new Boundary(second.Tokens.Start, ClauseKind.Main, null, true);
    }

    // "the man who led the party resigned": the relative word is the subject, so the noun after the verb is its object; but
    // after a verb of saying it begins the clause that is said
    private bool IsObjectOfRelative(VerbGroup verb) =>
        _boundaries[^1] is { Kind: ClauseKind.Relative, Marker: { } marker } && marker.Index + 1 == verb.Tokens.Start
        && verb.Main.Lemma is not ("say" or "claim" or "think" or "believe" or "know" or "announce" or "warn" or "add" or "deny" or "report"
            or "state" or "insist" or "hope" or "fear" or "suggest" or "argue");

    // The start of the noun chunk (or existential "there") right before a verb, or the verb itself
    private int SubjectStart(int from, int verb)
    {
        if (verb - 1 >= from && _draft.Tokens[verb - 1].Form == WordForm.Existential)
        {
            return verb - 1;
        }

        var low = 0;
        var high = _chunks.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _chunks[middle].Tokens.End <= verb ? (middle + 1, high) : (low, middle);
        }

        if (low == 0 || _chunks[low - 1].Tokens.Start < from || !OnlyAdverbsBetween(_chunks[low - 1].Tokens.End, verb))
        {
            return verb;
        }

        var chunk = _chunks[low - 1];
        while (chunk.Possessor is { } possessor && possessor.Tokens.Start >= from)
        {
            chunk = possessor;
        }

        return chunk.Tokens.Start;
    }

    private bool OnlyAdverbsBetween(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (_draft.Tokens[i].PartOfSpeech != PartOfSpeech.Adv)
            {
                return false;
            }
        }

        return true;
    }

    private List<Clause> ToClauses()
    {
        var clauses = new List<Clause>(_boundaries.Count);
        for (var i = 0; i < _boundaries.Count; i++)
        {
            var boundary = _boundaries[i];
            var end = i + 1 < _boundaries.Count ? _boundaries[i + 1].Start : _end;
            int? continuesFrom = boundary.Continues && i >= 2 ? i - 2 : null;
            clauses.Add(new Clause(_draft.Slice(boundary.Start, end), boundary.Kind, boundary.Marker, continuesFrom));
        }

        return clauses;
    }

    private readonly record struct Boundary(int Start, ClauseKind Kind, Token? Marker, bool Continues);
}
