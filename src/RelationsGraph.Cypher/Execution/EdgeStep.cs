using System.Runtime.CompilerServices;
using RelationsGraph.Cypher.Expressions;
using RelationsGraph.Cypher.Parsing.Syntax;
using RelationsGraph.Cypher.Planning;
using RelationsGraph.Cypher.Values;

namespace RelationsGraph.Cypher.Execution;

/// <summary>What it takes to go over an edge: slots, direction, types as numbers, conditions.</summary>
internal sealed class EdgeStep
{
    private readonly QueryGraph _graph;
    private readonly int[]? _types;
    private readonly int[] _otherSlots;
    private readonly bool _hasConditions;

    public EdgeStep(PlannedEdge edge, QueryGraph graph)
    {
        _graph = graph;
        Plan = edge;
        _types = edge.Edge.Types.IsEmpty ? null : [.. edge.Edge.Types.Select(graph.NumberOfType)];
        _otherSlots = [.. edge.Others.Select(other => other.Slot)];
        _hasConditions = !edge.Edge.StepConditions.IsEmpty;
        FromSlot = edge.From.Slot;
        ToSlot = edge.To.Slot;
        EdgeSlot = edge.Edge.Variable.Slot;
        GoesOut = edge.Direction != EdgeDirection.Left;
        GoesIn = edge.Direction != EdgeDirection.Right;
    }

    public PlannedEdge Plan { get; }

    public int FromSlot { get; }

    public int ToSlot { get; }

    public int EdgeSlot { get; }

    /// <summary>Whether edges are followed from their source to their target.</summary>
    public bool GoesOut { get; }

    /// <summary>Whether edges are followed from their target to their source.</summary>
    public bool GoesIn { get; }

    public bool IsToBound => Plan.IsToBound;

    /// <summary>How many edges <see cref="EdgeAt"/> knows at a node.</summary>
    public int CountAt(QueryContext context, int node) =>
        (GoesOut ? context.Graph.OutEdges(node).Length : 0) + (GoesIn ? context.Graph.InEdges(node).Length : 0);

    /// <summary>
    /// The edge with a number below <see cref="CountAt"/>, or -1 where it is not to be followed: it is of another type, or a loop that
    /// came before, among the edges that go out.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int EdgeAt(QueryContext context, int node, int number, out int other)
    {
        var graph = context.Graph;
        var goingOut = GoesOut ? graph.OutEdges(node) : [];
        var isOut = number < goingOut.Length;
        var edge = isOut ? goingOut[number] : graph.InEdges(node)[number - goingOut.Length];
        if (!AcceptsType(edge))
        {
            other = -1;
            return -1;
        }

        other = isOut ? graph.TargetOf(edge) : graph.SourceOf(edge);
        return !isOut && GoesOut && other == node ? -1 : edge;
    }

    /// <summary>Takes the next edges at a node that are to be followed, with their other ends; how many they are, none at the end.</summary>
    /// <param name="context">The execution.</param>
    /// <param name="node">The node.</param>
    /// <param name="number">The number of the edge to begin with, as <see cref="EdgeAt"/> counts; goes on.</param>
    /// <param name="into">Where the edges go; so many are taken at most.</param>
    public int TakeEdges(QueryContext context, int node, ref int number, Span<(int Edge, int Node)> into)
    {
        var graph = context.Graph;
        var goingOut = GoesOut ? graph.OutEdges(node) : [];
        var comingIn = GoesIn ? graph.InEdges(node) : [];
        var count = 0;
        for (; count < into.Length && number < goingOut.Length + comingIn.Length; number++)
        {
            context.CheckCancelled();
            var isOut = number < goingOut.Length;
            var edge = isOut ? goingOut[number] : comingIn[number - goingOut.Length];
            if (!AcceptsType(edge))
            {
                continue;
            }

            var other = isOut ? graph.TargetOf(edge) : graph.SourceOf(edge);
            if (isOut || !GoesOut || other != node)
            {
                into[count++] = (edge, other);
            }
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool AcceptsType(int edge)
    {
        if (_types is null)
        {
            return true;
        }

        var type = _graph.TypeOf(edge);
        foreach (var accepted in _types)
        {
            if (type == accepted)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The edges at a node that the step may go over, with their other ends; backwards it arrives at the node.</summary>
    public IEnumerable<(int Edge, int Node)> Neighbours(Value[] row, QueryContext context, int node, bool isForward)
    {
        var graph = context.Graph;
        if (isForward ? GoesOut : GoesIn)
        {
            for (var i = 0; i < graph.OutEdges(node).Length; i++)
            {
                var edge = graph.OutEdges(node)[i];
                if (Accepts(row, context, edge))
                {
                    yield return (edge, graph.TargetOf(edge));
                }
            }
        }

        if (isForward ? GoesIn : GoesOut)
        {
            for (var i = 0; i < graph.InEdges(node).Length; i++)
            {
                var edge = graph.InEdges(node)[i];
                if (Accepts(row, context, edge))
                {
                    yield return (edge, graph.SourceOf(edge));
                }
            }
        }
    }

    private bool Accepts(Value[] row, QueryContext context, int edge)
    {
        context.CheckCancelled();
        return AcceptsType(edge) && FulfilsConditions(row, context, edge);
    }

    /// <summary>Whether an edge is none of those that the same MATCH bound before.</summary>
    public bool IsNew(Value[] row, int edge)
    {
        foreach (var slot in _otherSlots)
        {
            ref readonly var other = ref row[slot];
            if (other.IsEdge ? other.AsPosition == edge : !other.IsNull && Contains(other.AsList.Items, edge))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether an edge of a walk fulfils the conditions on each.</summary>
    public bool FulfilsConditions(Value[] row, QueryContext context, int edge) =>
        !_hasConditions || EvaluateConditions(row, context, edge);

    private bool EvaluateConditions(Value[] row, QueryContext context, int edge)
    {
        row[Plan.Edge.Step!.Slot] = Value.OfEdge(edge);
        foreach (var condition in Plan.Edge.StepConditions)
        {
            if (condition.EvaluateTruth(row, context) != true)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Contains(Value[] edges, int edge)
    {
        foreach (ref readonly var other in edges.AsSpan())
        {
            if (other.AsPosition == edge)
            {
                return true;
            }
        }

        return false;
    }
}
