using RelationsGraph.Extraction.Entities;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Extraction.Edges;

/// <summary>A state that holds over time, as the article says it.</summary>
/// <param name="Type">The relation.</param>
/// <param name="Source">Whose state it is.</param>
/// <param name="Target">To whom it relates.</param>
/// <param name="Role">The office, or null.</param>
/// <param name="Start">The index of the first token that says it.</param>
/// <param name="End">The index of the token after the last.</param>
/// <param name="Confidence">How sure it is, from 0 to 1.</param>
internal sealed record StateMention(RelationType Type, Entity Source, Entity Target, string? Role, int Start, int End, double Confidence)
{
    /// <summary>Whether the trained model found it, and no rule did.</summary>
    public bool IsLearnt { get; init; }
}
