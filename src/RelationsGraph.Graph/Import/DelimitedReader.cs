namespace RelationsGraph.Graph.Import;

/// <summary>Reads the rows of a text whose fields are separated by a character, as RFC 4180 describes CSV.</summary>
/// <remarks>
/// Where quotes count, a field that begins with one ends with one; between them may stand the delimiter, line ends, and quotes written
/// twice. Lines end with LF, CR or CRLF; lines without any character are passed over.
/// </remarks>
internal sealed class DelimitedReader(string text, string file, char delimiter, bool quotes)
{
    private int _position;
    private int _line = 1;
    private int _lineStart;

    private bool IsAtEnd => _position >= text.Length;

    private int Column => _position - _lineStart + 1;

    /// <summary>Reads all rows; the first has the number -1, as it is most often the header.</summary>
    /// <exception cref="TableImportException">A quote is not closed, or closed within a field.</exception>
    public IEnumerable<TableRow> Read()
    {
        for (var number = -1; !IsAtEnd;)
        {
            if (text[_position] is '\n' or '\r')
            {
                EndLine();
                continue;
            }

            yield return ReadRow(number++);
        }
    }

    private TableRow ReadRow(int number)
    {
        var (start, line) = (_position, _line);
        var fields = new List<TableField> { ReadField() };
        while (!IsAtEnd && text[_position] == delimiter)
        {
            _position++;
            fields.Add(ReadField());
        }

        var row = new TableRow(text, number, line, start, _position, fields);
        EndLine();
        return row;
    }

    private TableField ReadField()
    {
        if (quotes && !IsAtEnd && text[_position] == '"')
        {
            return ReadQuoted();
        }

        var (start, column) = (_position, Column);
        while (!IsAtEnd && text[_position] != delimiter && text[_position] is not ('\n' or '\r'))
        {
            _position++;
        }

        return new TableField(start, _position, false, _line, column);
    }

    private TableField ReadQuoted()
    {
        var (line, column, start, hasQuotes) = (_line, Column, ++_position, false);
        while (true)
        {
            if (IsAtEnd)
            {
                throw new TableImportException(
                    file,
                    line,
                    column,
                    "The quote that opens here is never closed. "
                    + "Close it, or say \"quotes\": false in the map where quotes are mere characters.");
            }

            if (text[_position] is '\n' or '\r')
            {
                EndLine();
            }
            else if (text[_position++] == '"')
            {
                if (IsAtEnd || text[_position] != '"')
                {
                    break;
                }

                hasQuotes = true;
                _position++;
            }
        }

        return !IsAtEnd && text[_position] != delimiter && text[_position] is not ('\n' or '\r')
            ? throw new TableImportException(
                file, _line, Column, "Something follows the quote that closes the field. A quote inside a field is written twice (\"\").")
            : new TableField(start, _position - 1, hasQuotes, line, column);
    }

    private void EndLine()
    {
        if (IsAtEnd)
        {
            return;
        }

        _position += text[_position] == '\r' && _position + 1 < text.Length && text[_position + 1] == '\n' ? 2 : 1;
        _line++;
        _lineStart = _position;
    }
}
