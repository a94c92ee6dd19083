using Newtonsoft.Json.Linq;
using RelationsGraph.Analysis;

namespace RelationsGraph.Tests.Analysis;

/// <summary>A graph of <c>Cases/Analysis</c> with what NetworkX answers.</summary>
internal sealed class AnalysisCase
{
    private readonly JObject _json;

    private AnalysisCase(JObject json)
    {
        _json = json;
        Nodes = (int)json["nodes"]!;
        Edges = [.. json["edges"]!.Select(edge => new AnalysisEdge((int)edge[0]!, (int)edge[1]!, (double)edge[2]!))];
    }

    public static IEnumerable<string> Names => Directory
        .EnumerateFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    public int Nodes { get; }

    public IReadOnlyList<AnalysisEdge> Edges { get; }

    public double Attenuation => (double)_json["attenuation"]!;

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Cases", "Analysis");

    public static AnalysisCase Read(string name) => new(JObject.Parse(File.ReadAllText(Path.Combine(Folder, name + ".json"))));

    public GraphSnapshot ToSnapshot() => AnalysisGraphs.Snapshot(Nodes, Edges);

    public JToken Answers(string section) => _json[section] ?? new JArray();

    public static double[] Numbers(JToken list) => [.. list.Select(number => (double)number)];
}
