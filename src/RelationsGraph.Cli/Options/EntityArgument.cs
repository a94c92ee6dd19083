using RelationsGraph.Graph;
using RelationsGraph.Graph.Lookup;

namespace RelationsGraph.Cli.Options;

/// <summary>Finds the entity that a person names on the command line.</summary>
internal static class EntityArgument
{
    /// <exception cref="CommandException">No entity or more than one has such a name; the message suggests some.</exception>
    public static Node Find(EntityIndex index, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new CommandException("The name of an entity is empty.", ExitCode.Usage);
        }

        var match = index.Find(text);
        return match.TryGetEntity(out var entity) ? entity : throw new CommandException(match.ToString());
    }
}
