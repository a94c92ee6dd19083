using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace RelationsGraph.Graph.Lookup;

/// <summary>What <see cref="EntityIndex.Find"/> made of the words that a person typed.</summary>
public sealed class EntityMatch
{
    internal EntityMatch(string text, EntityMatchKind kind, ImmutableArray<Node> candidates)
    {
        Text = text;
        Kind = kind;
        Candidates = candidates;
    }

    /// <summary>The words that were looked up.</summary>
    public string Text { get; }

    /// <summary>How the lookup ended.</summary>
    public EntityMatchKind Kind { get; }

    /// <summary>
    /// The entity where it is found; those that may be meant, the most mentioned first, where the words are ambiguous; those
    /// whose names look most alike, the likest first and five at most, where the words are unknown.
    /// </summary>
    public ImmutableArray<Node> Candidates { get; }

    /// <summary>The entity, or null where it is not found.</summary>
    public Node? Entity => Kind == EntityMatchKind.Found ? Candidates[0] : null;

    /// <summary>Whether one entity is meant, and which.</summary>
    public bool TryGetEntity([NotNullWhen(true)] out Node? entity)
    {
        entity = Entity;
        return entity is not null;
    }

    /// <summary>
    /// The outcome as a sentence for people: the entity's name, or what is wrong with the words and what to type instead.
    /// </summary>
    public override string ToString() => Kind switch
    {
        EntityMatchKind.Found => Candidates[0].Name,
        EntityMatchKind.Ambiguous => $"'{Text}' may be {List(", ", " or ")}; give a longer name or the id.",
        _ when Candidates.IsEmpty => $"No entity is known as '{Text}'.",
        _ => $"No entity is known as '{Text}'. Did you mean {List(", ", " or ")}?",
    };

    private string List(string separator, string lastSeparator)
    {
        // Two entities may share a name, and then only the id tells them apart
        var names = Candidates
            .Select(node => Candidates.Count(other => other.Name == node.Name) > 1 ? $"{node.Name} ({node.Id})" : node.Name).ToList();
        return names.Count == 1 ? names[0] : string.Join(separator, names[..^1]) + lastSeparator + names[^1];
    }
}
