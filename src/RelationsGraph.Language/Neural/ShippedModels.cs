using RelationsGraph.Language.Relations;

namespace RelationsGraph.Language.Neural;

/// <summary>The trained models that come with the program, each loaded when it is first asked for and then shared.</summary>
/// <remarks>Their cards are in <c>Models/README.md</c>. Nobody disposes of them; they live as long as the program.</remarks>
public static class ShippedModels
{
    /// <summary>The name of the model that reads best.</summary>
    public const string Default = "default";

    /// <summary>The name of the model that reads several times faster, with a little less care.</summary>
    public const string Fast = "fast";

    private static readonly Dictionary<string, Lazy<LanguageModel>> Models =
        new[] { Default, Fast }.ToDictionary(name => name, name => new Lazy<LanguageModel>(() => LanguageModel.Load(PathOf(name))), StringComparer.Ordinal);

    private static readonly Lazy<RelationModel> Relations = new(() => RelationModel.Load(PathOf("relations")));

    /// <summary>The names of the models that analyse text.</summary>
    public static IReadOnlyCollection<string> Names => Models.Keys;

    /// <summary>Gives a model that analyses text by its name.</summary>
    /// <exception cref="ArgumentException">No model has the name.</exception>
    /// <exception cref="LanguageModelException">Its file is missing from the installation, or broken.</exception>
    public static LanguageModel Get(string name) =>
        Models.TryGetValue(name, out var model) ? model.Value : throw new ArgumentException($"There is no model '{name}'.", nameof(name));

    /// <summary>Gives the model that judges relations.</summary>
    /// <exception cref="LanguageModelException">Its file is missing from the installation, or broken.</exception>
    public static RelationModel GetRelations() => Relations.Value;

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "models", name + ".onnx");
}
