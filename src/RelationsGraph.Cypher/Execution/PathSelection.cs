using RelationsGraph.Cypher.Parsing.Syntax;

namespace RelationsGraph.Cypher.Execution;

/// <summary>Takes the paths that a selector wants out of those between two nodes, which come in the order of their length.</summary>
internal sealed class PathSelection(PathSelector selector)
{
    private long _taken;
    private int _length = -1;

    /// <summary>Whether a path of a length would be taken.</summary>
    public bool Takes(int length) => _taken < selector.Count || (selector.OfGroups && length == _length);

    /// <summary>Takes a path.</summary>
    public void Add(int length)
    {
        _taken += selector.OfGroups && length == _length ? 0 : 1;
        _length = length;
    }
}
