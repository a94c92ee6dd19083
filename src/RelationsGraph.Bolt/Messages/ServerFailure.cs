using RelationsGraph.Bolt.PackStream;

namespace RelationsGraph.Bolt.Messages;

/// <summary>Reads what a server says when it refuses or fails.</summary>
internal static class ServerFailure
{
    private const string NotALeader = "Neo.ClientError.Cluster.NotALeader";
    private const string ReadOnlyServer = "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase";

    /// <summary>Whether another server of the cluster has to be asked for what writes.</summary>
    public static bool IsNoWriter(BoltException error) => error.Code is NotALeader or ReadOnlyServer;

    /// <summary>Whether the server that answered has not the database, at this time.</summary>
    public static bool IsWithoutDatabase(BoltException error) => error.Code == "Neo.TransientError.General.DatabaseUnavailable";

    /// <summary>Whether the server has forgotten who this connection is: no use for anything more.</summary>
    public static bool EndsConnection(BoltException error) => error.Code == "Neo.ClientError.Security.AuthorizationExpired";

    /// <summary>Makes the exception of a FAILURE; before Bolt 5.7 it has code and message alone.</summary>
    /// <param name="failure">The fields of the message.</param>
    /// <param name="isRouting">Whether another server can be asked.</param>
    public static BoltException Read(BoltMap failure, bool isRouting)
    {
        var code = Text(failure, "neo4j_code") ?? Text(failure, "code") ?? "Neo.DatabaseError.General.UnknownError";
        var message = Text(failure, "message") ?? "The server gives no reason.";
        var cause = failure.GetValueOrDefault("cause") as BoltMap;
        return new(message, IsTransient(code, isRouting), cause is null ? null : ReadCause(cause))
        {
            Code = code,
            GqlStatus = Text(failure, "gql_status"),
            GqlDescription = Text(failure, "description"),
        };
    }

    /// <summary>The same failure for a request that the server ignored because of it.</summary>
    public static BoltException Repeat(BoltException failure) => new(failure.Message, failure.IsTransient, failure.InnerException)
    {
        Code = failure.Code,
        GqlStatus = failure.GqlStatus,
        GqlDescription = failure.GqlDescription,
        MayBeCommitted = failure.MayBeCommitted,
    };

    private static BoltException ReadCause(BoltMap cause) => new(Text(cause, "message") ?? "")
    {
        GqlStatus = Text(cause, "gql_status"),
        GqlDescription = Text(cause, "description"),
        Code = Text(cause, "neo4j_code"),
    };

    // Servers before 5.0 call a transaction that was ended on purpose a transient error
    private static bool IsTransient(string code, bool isRouting) => code switch
    {
        "Neo.TransientError.Transaction.Terminated" or "Neo.TransientError.Transaction.LockClientStopped" => false,
        "Neo.ClientError.Security.AuthorizationExpired" => true,
        NotALeader or ReadOnlyServer => isRouting,
        _ => code.Split('.') is [_, "TransientError", ..],
    };

    private static string? Text(BoltMap map, string name) => map.GetValueOrDefault(name) as string;
}
