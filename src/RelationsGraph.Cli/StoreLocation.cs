using RelationsGraph.Graph.Schema;
using RelationsGraph.Storage;

namespace RelationsGraph.Cli;

/// <summary>Opens the stores that a user names: a file by its path, a server with the password of the user in its address.</summary>
internal static class StoreLocation
{
    private const string PasswordVariable = "NEO4J_PASSWORD";

    /// <exception cref="GraphStoreException">The store cannot be opened.</exception>
    /// <exception cref="CommandException">There is no way to ask for the password of the user.</exception>
    public static Task<IGraphStore> OpenAsync(
        CommandContext context, string location, GraphStoreAccess access, GraphSchema? schema, CancellationToken cancellationToken)
    {
        var isServer = GraphStore.IsServer(location);
        var options = new GraphStoreOptions
        {
            Password = GraphStore.FindUser(location) is { } user ? PasswordOf(user, context) : null,
            Schema = schema ?? GraphSchema.Default,
        };
        return GraphStore.OpenAsync(isServer ? location : context.Environment.PathOf(location), access, options, cancellationToken);
    }

    // Never on the command line, where every user of the machine can read it
    private static string PasswordOf(string user, CommandContext context) =>
        context.Environment.Variable(PasswordVariable)
        ?? context.Environment.AskSecret?.Invoke($"Password of {user}: ")
        ?? throw new CommandException($"The password of user '{user}' is needed; set {PasswordVariable}, or run this in a terminal to be asked.");
}
