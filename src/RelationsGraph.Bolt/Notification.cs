namespace RelationsGraph.Bolt;

/// <summary>Something the server wants to have said about a query that ran: a property that nothing has, a scan of all nodes.</summary>
/// <param name="Code">The code: Neo4j's, or the GQL status where the server gives no other.</param>
/// <param name="Title">In few words; empty where the server gives none.</param>
/// <param name="Description">In whole sentences.</param>
/// <param name="Severity"><c>WARNING</c> or <c>INFORMATION</c>.</param>
public sealed record Notification(string Code, string Title, string Description, string Severity);
