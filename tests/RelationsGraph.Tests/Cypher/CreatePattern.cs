using System.Text;
using System.Text.RegularExpressions;

namespace RelationsGraph.Tests.Cypher;

/// <summary>Reads the patterns of <c>CREATE</c>; the property maps stay text.</summary>
internal sealed partial class CreatePattern
{
    private readonly string _text;
    private int _position;

    public CreatePattern(string text)
    {
        _text = Comments().Replace(text, "");
        while (!AtEnd)
        {
            Keyword("CREATE");
            do
            {
                Chains.Add(ReadChain());
            }
            while (TryTake(','));
        }
    }

    public List<Chain> Chains { get; } = [];

    /// <summary>The texts of all property maps.</summary>
    public List<string> Maps { get; } = [];

    public IEnumerable<string> Variables =>
        Chains.SelectMany(chain => chain.Nodes).Select(node => node.Variable).OfType<string>().Distinct();

    private bool AtEnd
    {
        get
        {
            SkipSpace();
            return _position == _text.Length || _text[_position] == ';';
        }
    }

    private char Current => _position < _text.Length ? _text[_position] : '\0';

    private Chain ReadChain()
    {
        var nodes = new List<NodePart> { ReadNode() };
        var edges = new List<EdgePart>();
        SkipSpace();
        while (Current is '-' or '<')
        {
            edges.Add(ReadEdge());
            nodes.Add(ReadNode());
            SkipSpace();
        }

        return new Chain(nodes, edges);
    }

    private NodePart ReadNode()
    {
        Take('(');
        var variable = ReadName();
        var labels = new List<string>();
        while (TryTake(':'))
        {
            labels.Add(ReadName()!);
        }

        var map = ReadMap();
        Take(')');
        return new NodePart(variable, labels, map);
    }

    private EdgePart ReadEdge()
    {
        var left = TryTake('<');
        Take('-');
        Take('[');
        ReadName();
        Take(':');
        var type = ReadName()!;
        var map = ReadMap();
        Take(']');
        Take('-');
        TryTake('>');
        return new EdgePart(type, left, map);
    }

    private string? ReadName()
    {
        SkipSpace();
        if (Current == '`')
        {
            var end = _text.IndexOf('`', _position + 1);
            var escaped = _text[(_position + 1)..end];
            _position = end + 1;
            return escaped;
        }

        var start = _position;
        while (char.IsLetterOrDigit(Current) || Current == '_')
        {
            _position++;
        }

        return _position > start ? _text[start.._position] : null;
    }

    private int ReadMap()
    {
        SkipSpace();
        if (Current != '{')
        {
            return -1;
        }

        var map = new StringBuilder();
        var depth = 0;
        do
        {
            depth += Current switch { '{' => 1, '}' => -1, '\0' => throw Unsupported(), _ => 0 };
            if (Current is '\'' or '"')
            {
                AppendQuoted(map);
            }
            else
            {
                map.Append(_text[_position++]);
            }
        }
        while (depth > 0);

        Maps.Add(map.ToString());
        return Maps.Count - 1;
    }

    private void AppendQuoted(StringBuilder map)
    {
        var quote = Current;
        do
        {
            if (Current == '\\')
            {
                map.Append(_text[_position++]);
            }

            map.Append(_text[_position++]);
        }
        while (Current != quote);

        map.Append(_text[_position++]);
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
            throw Unsupported();
        }
    }

    private void Keyword(string keyword)
    {
        SkipSpace();
        if (!_text.AsSpan(_position).StartsWith(keyword, StringComparison.OrdinalIgnoreCase))
        {
            throw Unsupported();
        }

        _position += keyword.Length;
    }

    private NotSupportedException Unsupported() => new($"A setup with more than CREATE: {_text[_position..]}");

    [GeneratedRegex("//.*")]
    private static partial Regex Comments();

    internal sealed record NodePart(string? Variable, List<string> Labels, int Map);

    internal sealed record EdgePart(string Type, bool PointsLeft, int Map);

    internal sealed record Chain(List<NodePart> Nodes, List<EdgePart> Edges);
}
