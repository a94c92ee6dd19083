using System.Text.RegularExpressions;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Storage.Neo4j;

/// <summary>Makes the constraints and indexes of the vocabulary; again without harm.</summary>
internal static partial class Neo4jSchema
{
    private static readonly Version NewSyntax = new(4, 4);

    /// <summary>The statements for a server.</summary>
    /// <param name="schema">The vocabulary.</param>
    /// <param name="agent">How the server names itself; what names no version of Neo4j counts as new.</param>
    public static IEnumerable<Neo4jStatement> StatementsFor(GraphSchema schema, string agent)
    {
        var isOld = AgentVersion.Match(agent) is { Success: true } match && Version.Parse(match.Groups[1].Value) < NewSyntax;
        return Comment.Replace(schema.Constraints, "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(statement => new Neo4jStatement(isOld ? ToOldSyntax(statement) : statement));
    }

    // CREATE CONSTRAINT c IF NOT EXISTS FOR (n:L) REQUIRE n.p IS UNIQUE -> CREATE CONSTRAINT c IF NOT EXISTS ON (n:L) ASSERT n.p IS UNIQUE
    private static string ToOldSyntax(string statement) => Requirement.Replace(statement, "$1ON$2ASSERT$3");

    [GeneratedRegex(@"^Neo4j/v?(\d+\.\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex AgentVersion { get; }

    [GeneratedRegex("//[^\n]*", RegexOptions.CultureInvariant)]
    private static partial Regex Comment { get; }

    [GeneratedRegex(@"^(CREATE\s+CONSTRAINT\b.*?)\bFOR\b(.*?)\bREQUIRE\b(.*)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Requirement { get; }
}
