using System.Collections.Immutable;
using RelationsGraph.Graph;

namespace RelationsGraph.Cli.Commands;

/// <summary>Between whom paths are looked for, and whom they must and may not pass.</summary>
/// <param name="From">The first entities.</param>
/// <param name="To">The last entities.</param>
/// <param name="Through">The entities to pass, in order.</param>
/// <param name="Avoid">The entities not to pass.</param>
/// <param name="Types">The relation types to use.</param>
internal sealed record PathQuestion(
    ImmutableArray<Node> From,
    ImmutableArray<Node> To,
    ImmutableArray<Node> Through,
    ImmutableArray<Node> Avoid,
    ImmutableHashSet<string> Types)
{
    private const int MostToName = 3;

    public IReadOnlyList<string> FromIds => [.. From.Select(node => node.Id)];

    public IReadOnlyList<string> ToIds => [.. To.Select(node => node.Id)];

    public IReadOnlyList<string> StopIds => [From[0].Id, .. Through.Select(node => node.Id), To[0].Id];

    public ImmutableHashSet<string> AvoidIds => [.. Avoid.Select(node => node.Id)];

    /// <summary>Takes out of the sets whom the selection leaves out, or who is to be avoided.</summary>
    /// <param name="selected">The graph and the selection.</param>
    /// <param name="single">The option that takes one entity on each side, or null.</param>
    /// <exception cref="CommandException">That leaves nobody, an entity is on both sides, or to be passed and avoided.</exception>
    public PathQuestion Check(SelectedGraph selected, string? single)
    {
        var avoided = AvoidIds;
        if (From is [var self] && To.Length > 1)
        {
            // From a member of an alliance to any of its members means any other
            return (this with { To = [.. To.Where(node => node.Id != self.Id)] }).CheckApart(selected, single, avoided);
        }

        return CheckApart(selected, single, avoided);
    }

    /// <summary>A side in words.</summary>
    public static string Describe(ImmutableArray<Node> side)
    {
        var named = string.Join(", ", side.Take(MostToName).Select(node => node.Name));
        return side.Length switch
        {
            1 => named,
            <= MostToName => $"any of {named}",
            _ => $"any of {named} and {side.Length - MostToName} more",
        };
    }

    private PathQuestion CheckApart(SelectedGraph selected, string? single, ImmutableHashSet<string> avoided)
    {
        if (From.FirstOrDefault(node => To.Any(other => other.Id == node.Id)) is { } both)
        {
            throw new CommandException(From.Length + To.Length == 2
                ? $"Both names are {both.Name} ({both.Id}); two are needed."
                : $"{both.Name} ({both.Id}) is on both sides; the sides must differ.");
        }

        if (single is not null && From.Length + To.Length > 2)
        {
            throw new CommandException($"{single} takes one entity as FROM and one as TO.", ExitCode.Usage);
        }

        foreach (var node in Through)
        {
            Require(node, selected, avoided);
        }

        return this with { From = Keep(From, selected, avoided), To = Keep(To, selected, avoided) };
    }

    private static ImmutableArray<Node> Keep(ImmutableArray<Node> side, SelectedGraph selected, ImmutableHashSet<string> avoided)
    {
        if (side is [var only])
        {
            Require(only, selected, avoided);
        }

        ImmutableArray<Node> kept = [.. side.Where(node => selected.Selection.Includes(node) && !avoided.Contains(node.Id))];
        return kept.IsEmpty ? throw new CommandException($"--labels and --avoid leave nobody of {Describe(side)}.") : kept;
    }

    private static void Require(Node node, SelectedGraph selected, ImmutableHashSet<string> avoided)
    {
        if (!selected.Selection.Includes(node))
        {
            throw new CommandException($"{node.Name} is a {node.Label}, which --labels leaves out.");
        }

        if (avoided.Contains(node.Id))
        {
            throw new CommandException($"{node.Name} is to be avoided, and so cannot be on the path.");
        }
    }
}
