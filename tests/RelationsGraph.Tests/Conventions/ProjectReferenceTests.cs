using System.Reflection;
using System.Xml.Linq;

namespace RelationsGraph.Tests.Conventions;

/// <summary>
/// Who may refer to whom: the compiler forbids only what a project does not refer to, so the references themselves are held here. A new
/// project or package belongs into this table with its reason.
/// </summary>
public class ProjectReferenceTests
{
    private static readonly Dictionary<string, (string[] Projects, string[] Packages)> Allowed = new()
    {
        // Knows no politics and no graph
        ["RelationsGraph.Language"] = ([], ["Microsoft.ML.OnnxRuntime", "Microsoft.ML.Tokenizers"]),
        // The lowest layer
        ["RelationsGraph.Graph"] = ([], ["Newtonsoft.Json"]),
        // The only place where text meets graph
        ["RelationsGraph.Extraction"] = (["Language", "Graph"], ["Newtonsoft.Json"]),
        // Knows no storage
        ["RelationsGraph.Cypher"] = (["Graph"], []),
        // Hides the library of algorithms
        ["RelationsGraph.Analysis"] = (["Graph"], ["QuikGraph"]),
        // A protocol, nothing else
        ["RelationsGraph.Bolt"] = ([], []),
        // Hides SQLite
        ["RelationsGraph.Storage"] = (["Graph", "Cypher", "Bolt"], ["Microsoft.Data.Sqlite", "Neo4j.Driver"]),
        // The one executable
        ["RelationsGraph.Cli"] = (["Language", "Graph", "Extraction", "Cypher", "Analysis", "Storage"], ["System.CommandLine", "Spectre.Console"]),
    };

    public static TheoryData<string> Projects { get; } =
        [.. Directory.GetFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file))];

    [Fact]
    public void Every_project_is_in_the_table() => Assert.Equal(Allowed.Keys.Order(), Projects.Select(row => row.Data).Order());

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_file_refers_only_to_what_the_table_allows(string project)
    {
        var file = XDocument.Load(Repository.PathOf("src", project, project + ".csproj"));
        var (projects, packages) = Allowed[project];
        Assert.Empty(Includes(file, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path)).Except(projects.Select(name => "RelationsGraph." + name)));
        Assert.Empty(Includes(file, "PackageReference").Except(packages));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void An_assembly_uses_only_what_the_table_allows(string project)
    {
        var (projects, packages) = Allowed[project];
        var allowed = projects.Select(name => "RelationsGraph." + name).Concat(packages.SelectMany(AssembliesOf));
        var used = Load(project).GetReferencedAssemblies().Select(name => name.Name!).Where(name => !IsOfFramework(name));
        Assert.Empty(used.Except(allowed));
    }

    private static Assembly Load(string project) => Assembly.Load(project == "RelationsGraph.Cli" ? "relgraph" : project);

    private static IEnumerable<string> Includes(XDocument file, string item) => file.Descendants(item).Select(element => (string)element.Attribute("Include")!);

    // Microsoft.Data.Sqlite brings the assembly that finds the native library
    private static string[] AssembliesOf(string package) => package == "Microsoft.Data.Sqlite" ? [package, "SQLitePCLRaw.core", "SQLitePCLRaw.batteries_v2"] : [package, package + ".Ansi"];

    private static bool IsOfFramework(string assembly) =>
        (assembly.StartsWith("System.", StringComparison.Ordinal) && assembly != "System.CommandLine") || assembly is "netstandard" or "mscorlib";
}
