using RelationsGraph.Bolt;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>Says in the user's terms what a server and the way to it report. No message holds a password.</summary>
internal sealed class Neo4jErrors(Neo4jAddress address)
{
    /// <summary>Runs an action; what goes wrong outside of the program comes as a <see cref="GraphStoreException"/>.</summary>
    public async Task<T> GuardAsync<T>(Func<Task<T>> action)
    {
        try
        {
            return await action().ConfigureAwait(false);
        }
        catch (BoltException exception)
        {
            throw Translate(exception.Code, exception.Message, exception.IsTransient || exception.MayBeCommitted, exception);
        }
        catch (InvalidDataException exception)
        {
            throw Error("what is there under the names of the store was not written by relgraph, or was changed since.", false, exception);
        }
    }

    /// <summary>The error for what a server said.</summary>
    /// <param name="code">Neo4j's code; null where no server answered.</param>
    /// <param name="message">The server's or the driver's words.</param>
    /// <param name="isTransient">Whether trying again later may succeed.</param>
    /// <param name="inner">The driver's exception.</param>
    public GraphStoreException Translate(string? code, string message, bool isTransient, Exception inner) => code switch
    {
        null => Error($"the server cannot be reached or went away: {message}", isTransient, inner),
        "Neo.ClientError.Security.Unauthorized" or "Neo.ClientError.Security.AuthenticationRateLimit" => Error(Refusal(message), isTransient, inner),
        "Neo.ClientError.Database.DatabaseNotFound" => Error($"there is no database '{address.Database}' on this server.", isTransient, inner),
        "Neo.ClientError.Security.Forbidden" => Error($"the user may not do this: {message}", isTransient, inner),
        "Neo.ClientError.Schema.ConstraintValidationFailed" => Error($"a constraint of the database forbids it: {message}", isTransient, inner),
        "Neo.ClientError.Statement.AccessMode" => Error("the query writes, which it may not; --write allows it.", isTransient, inner),
        _ => Error($"the server says: {message} ({code})", isTransient, inner),
    };

    private string Refusal(string message) => address.User is { } user
        ? $"the server does not take the password of user '{user}'; NEO4J_PASSWORD holds it. ({message})"
        : $"the server asks who you are; name a user in the address, as in {address.Server.ToString().Replace("://", "://neo4j@", StringComparison.Ordinal)}. ({message})";

    private GraphStoreException Error(string message, bool isTransient, Exception inner) => new(address.Location, message, isTransient, inner);
}
