using System.CommandLine;
using RelationsGraph.Language;
using RelationsGraph.Language.Neural;

namespace RelationsGraph.Cli.Options;

/// <summary>Which trained model analyses the text.</summary>
internal sealed class ModelOption
{
    private const string None = "none";

    private readonly Option<string> _model = new("--model")
    {
        Description = $"What analyses the text: {ShippedModels.Default}; {ShippedModels.Fast}, a smaller model, several times faster; "
            + $"{None}, no model but the built-in tagger, faster still, with no trees and names; or a model file (ONNX, see tools/training).",
        HelpName = $"{ShippedModels.Default}|{ShippedModels.Fast}|{None}|FILE",
        DefaultValueFactory = _ => ShippedModels.Default,
    };

    public void AddTo(Command command) => command.Add(_model);

    /// <summary>What the user has named.</summary>
    public string ValueIn(CommandContext context) => context.Parsed.GetRequiredValue(_model);

    /// <summary>Makes the analyser.</summary>
    /// <exception cref="LanguageModelException">The file is no model.</exception>
    public TextAnalyzer CreateAnalyzer(CommandContext context) => context.Parsed.GetRequiredValue(_model) switch
    {
        None => new TextAnalyzer(),
        var name when ShippedModels.Names.Contains(name) => new TextAnalyzer(ShippedModels.Get(name)),
        var file => new TextAnalyzer(LanguageModel.Load(context.Environment.PathOf(file))),
    };
}
