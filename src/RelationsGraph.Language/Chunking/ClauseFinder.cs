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
        var from = _start;
        VerbGroup? last = null;
        foreach (var group in _finite)
        {
            var explicitStart = LastOpener(Math.Max(from, _start + 1), group.Tokens.Start, last is not null);
            if (explicitStart is { } opener)
            {
                _boundaries.Add(opener);
            }
            else if (last is not null)
            {
                _boundaries.Add(ImplicitBoundary(last, group));
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

    /// <summary>The last word before a finite verb that opens a clause; a coordinator only after another finite verb.</summary>
    private Boundary? LastOpener(int from, int to, bool hasVerbBefore)
    {
        // Between a coordinator and its verb there is a subject or nothing; where another verb is, it joins something else
        var canCoordinate = hasVerbBefore;
        for (var i = to - 1; i >= from; i--)
        {
            var token = _draft.Tokens[i];
            canCoordinate &= token is not { PartOfSpeech: PartOfSpeech.Verb, Form: WordForm.Base };
            if (token.Form == WordForm.Wh)
            {
                return RelativeAt(i);
            }

            if (token.PartOfSpeech == PartOfSpeech.Sconj)
            {
                return new Boundary(i, KindOfSubordinator(token), token, false);
            }

            if (canCoordinate && IsCoordinator(i))
            {
                return new Boundary(i, ClauseKind.Coordinate, token, false);
            }
        }

        return null;
    }

    private bool IsCoordinator(int index) =>
        _draft.Tokens[index].PartOfSpeech == PartOfSpeech.Cconj || _draft.Tokens[index].Lower is ";" or "—" or "–" or "--";

    private Boundary RelativeAt(int index)
    {
        var token = _draft.Tokens[index];
        var start = index;
        if (index - 1 > _start && _draft.Tokens[index - 1].PartOfSpeech == PartOfSpeech.Adp)
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

        return subject < second.Tokens.Start
            ? new Boundary(subject, ClauseKind.Complement, null, false)
            : new Boundary(subject, ClauseKind.Main, null, true);
    }

    // The start of the noun chunk right before a verb, or the verb itself
    private int SubjectStart(int from, int verb)
    {
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
