using System.Text;
using System.Text.RegularExpressions;

namespace RelationsGraph.Tests.Cypher;

/// <summary>Reads the patterns of <c>CREATE</c>; the property maps stay text.</summary>
internal sealed partial class CreatePattern : NotationReader
{
    public CreatePattern(string text)
        : base(Comments().Replace(text, ""))
    {
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
            return Position == Text.Length || Text[Position] == ';';
        }
    }

    protected override NotSupportedException Unreadable() => new($"A setup with more than CREATE: {Text[Position..]}");

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
        var name = ReadName();
        var labels = new List<string>();
        while (TryTake(':'))
        {
            labels.Add(ReadName());
        }

        var map = ReadMap();
        Take(')');
        return new NodePart(name.Length > 0 ? name : null, labels, map);
    }

    private EdgePart ReadEdge()
    {
        var left = TryTake('<');
        Take('-');
        Take('[');
        ReadName();
        Take(':');
        var type = ReadName();
        var map = ReadMap();
        Take(']');
        Take('-');
        TryTake('>');
        return new EdgePart(type, left, map);
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
            depth += Current switch { '{' => 1, '}' => -1, '\0' => throw Unreadable(), _ => 0 };
            if (Current is '\'' or '"')
            {
                AppendQuoted(map);
            }
            else
            {
                map.Append(Text[Position++]);
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
                map.Append(Text[Position++]);
            }

            map.Append(Text[Position++]);
        }
        while (Current != quote);

        map.Append(Text[Position++]);
    }

    private void Keyword(string keyword)
    {
        SkipSpace();
        if (!Text.AsSpan(Position).StartsWith(keyword, StringComparison.OrdinalIgnoreCase))
        {
            throw Unreadable();
        }

        Position += keyword.Length;
    }

    [GeneratedRegex("//.*")]
    private static partial Regex Comments();

    internal sealed record NodePart(string? Variable, List<string> Labels, int Map);

    internal sealed record EdgePart(string Type, bool PointsLeft, int Map);

    internal sealed record Chain(List<NodePart> Nodes, List<EdgePart> Edges);
}
