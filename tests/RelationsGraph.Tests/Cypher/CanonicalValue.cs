using System.Globalization;
using RelationsGraph.Cypher;
using RelationsGraph.Graph;

namespace RelationsGraph.Tests.Cypher;

/// <summary>One text for each value, from a result or from the notation of expected tables: labels and keys in order, paths in angles.</summary>
internal sealed class CanonicalValue
{
    private readonly string _text;
    private readonly bool _ignoresListOrder;
    private int _position;

    private CanonicalValue(string text, bool ignoresListOrder)
    {
        _text = text;
        _ignoresListOrder = ignoresListOrder;
    }

    private char Current => _position < _text.Length ? _text[_position] : '\0';

    /// <summary>The canonical text of a value in a result.</summary>
    public static string Of(object? value, bool ignoresListOrder = false) => value switch
    {
        CypherPath path => OfPath(path, ignoresListOrder),
        Node node => OfNode(node, ignoresListOrder),
        Edge edge => OfEdge(edge, ignoresListOrder),
        IReadOnlyDictionary<string, object?> map => Map(map.Select(pair => (pair.Key, Of(pair.Value, ignoresListOrder)))),
        IReadOnlyList<object?> list => List(list.Select(item => Of(item, ignoresListOrder)), ignoresListOrder),
        double number => Number(number),
        _ => CypherFormat.ToText(value),
    };

    /// <summary>The canonical text of a value as expected tables write it.</summary>
    public static string Parse(string text, bool ignoresListOrder = false)
    {
        var reader = new CanonicalValue(text.Trim(), ignoresListOrder);
        var value = reader.Read();
        return reader._position == reader._text.Length ? value : throw new FormatException($"Cannot read the expected value {text}.");
    }

    private static string OfPath(CypherPath path, bool ignoresListOrder)
    {
        var text = OfNode(path.Nodes[0], ignoresListOrder);
        for (var i = 0; i < path.Edges.Length; i++)
        {
            var edge = OfEdge(path.Edges[i], ignoresListOrder);
            text += path.Edges[i].SourceId == path.Nodes[i].Id ? $"-{edge}->" : $"<-{edge}-";
            text += OfNode(path.Nodes[i + 1], ignoresListOrder);
        }

        return $"<{text}>";
    }

    private static string OfNode(Node node, bool ignoresListOrder) => Node(node.Labels, OfProperties(node.Properties, ignoresListOrder));

    private static string OfEdge(Edge edge, bool ignoresListOrder) => $"[:{edge.Type}{OfProperties(edge.Properties, ignoresListOrder)}]";

    private static string OfProperties(PropertyMap properties, bool ignoresListOrder) => properties.Count == 0
        ? ""
        : Map(properties.Select(pair => (pair.Key, Of(pair.Value, ignoresListOrder))));

    private static string Node(IEnumerable<string> labels, string properties) =>
        $"({string.Concat(labels.Order(StringComparer.Ordinal).Select(label => ":" + label))}{properties})";

    private static string Map(IEnumerable<(string Key, string Value)> entries) =>
        "{" + string.Join(", ", entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}: {entry.Value}")) + "}";

    private static string List(IEnumerable<string> items, bool ignoresListOrder) =>
        "[" + string.Join(", ", ignoresListOrder ? items.Order(StringComparer.Ordinal) : items) + "]";

    private static string Number(double number) => (number == 0 ? 0 : number).ToString("R", CultureInfo.InvariantCulture) + "f";

    private string Read()
    {
        SkipSpace();
        return Current switch
        {
            '\'' => ReadString(),
            '[' => _text[_position + 1] == ':' ? ReadEdge() : ReadList(),
            '{' => ReadMap(),
            '(' => ReadNode(),
            '<' => ReadPath(),
            _ => ReadWord(),
        };
    }

    private string ReadString()
    {
        _position++;
        var content = "";
        while (Current != '\'')
        {
            if (Current == '\\')
            {
                _position++;
                content += Current switch { 'n' => '\n', 't' => '\t', 'r' => '\r', _ => Current };
            }
            else
            {
                content += Current;
            }

            _position++;
        }

        _position++;
        return CypherFormat.ToText(content);
    }

    private string ReadList()
    {
        var items = new List<string>();
        Take('[');
        while (!TryTake(']'))
        {
            items.Add(Read());
            TryTake(',');
        }

        return List(items, _ignoresListOrder);
    }

    private string ReadMap()
    {
        var entries = new List<(string, string)>();
        Take('{');
        while (!TryTake('}'))
        {
            var key = ReadName();
            Take(':');
            entries.Add((key, Read()));
            TryTake(',');
        }

        return Map(entries);
    }

    private string ReadNode()
    {
        var labels = new List<string>();
        Take('(');
        while (TryTake(':'))
        {
            labels.Add(ReadName());
        }

        SkipSpace();
        var properties = Current == '{' ? ReadMap() : "";
        Take(')');
        return Node(labels, properties);
    }

    private string ReadEdge()
    {
        Take('[');
        Take(':');
        var type = ReadName();
        SkipSpace();
        var properties = Current == '{' ? ReadMap() : "";
        Take(']');
        return $"[:{type}{properties}]";
    }

    private string ReadPath()
    {
        Take('<');
        var text = ReadNode();
        while (!TryTake('>'))
        {
            var left = TryTake('<');
            Take('-');
            var edge = ReadEdge();
            Take('-');
            text += left ? $"<-{edge}-" : $"-{edge}->";
            if (!left)
            {
                Take('>');
            }

            text += ReadNode();
        }

        return $"<{text}>";
    }

    private string ReadWord()
    {
        var start = _position;
        while (Current is not ('\0' or ',' or ']' or '}' or ')' or ' '))
        {
            _position++;
        }

        var word = _text[start.._position];
        if (word is "null" or "true" or "false" || long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
        {
            return word;
        }

        return Number(word switch
        {
            "Inf" => double.PositiveInfinity,
            "-Inf" => double.NegativeInfinity,
            "NaN" => double.NaN,
            _ => double.Parse(word, CultureInfo.InvariantCulture),
        });
    }

    private string ReadName()
    {
        SkipSpace();
        if (Current == '`')
        {
            var end = _text.IndexOf('`', _position + 1);
            var name = _text[(_position + 1)..end];
            _position = end + 1;
            return name;
        }

        var start = _position;
        while (char.IsLetterOrDigit(Current) || Current == '_')
        {
            _position++;
        }

        return _text[start.._position];
    }

    private void SkipSpace()
    {
        while (char.IsWhiteSpace(Current))
        {
            _position++;
        }
    }

    private bool TryTake(char c)
    {
        SkipSpace();
        if (Current != c)
        {
            return false;
        }

        _position++;
        return true;
    }

    private void Take(char c)
    {
        if (!TryTake(c))
        {
            throw new FormatException($"Expected {c} in the expected value {_text} at {_position}.");
        }
    }
}
