using System.Globalization;
using RelationsGraph.Cypher;
using RelationsGraph.Graph;

namespace RelationsGraph.Tests.Cypher;

/// <summary>One text for each value, from a result or from the notation of expected tables: labels and keys in order, paths in angles.</summary>
internal sealed class CanonicalValue : NotationReader
{
    private readonly bool _ignoresListOrder;

    private CanonicalValue(string text, bool ignoresListOrder)
        : base(text)
    {
        _ignoresListOrder = ignoresListOrder;
    }

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
        return reader.Position == reader.Text.Length ? value : throw reader.Unreadable();
    }

    protected override FormatException Unreadable() => new($"Cannot read the expected value {Text} from position {Position}.");

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
            '[' => Text[Position + 1] == ':' ? ReadEdge() : ReadList(),
            '{' => ReadMap(),
            '(' => ReadNode(),
            '<' => ReadPath(),
            _ => ReadWord(),
        };
    }

    private string ReadString()
    {
        Position++;
        var content = "";
        while (Current != '\'')
        {
            if (Current == '\\')
            {
                Position++;
                content += Current switch { 'n' => '\n', 't' => '\t', 'r' => '\r', _ => Current };
            }
            else
            {
                content += Current;
            }

            Position++;
        }

        Position++;
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
        var start = Position;
        while (Current is not ('\0' or ',' or ']' or '}' or ')' or ' '))
        {
            Position++;
        }

        var word = Text[start..Position];
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
}
