using System.CommandLine;
using RelationsGraph.Language.Neural;
using RelationsGraph.Language.Relations;

namespace RelationsGraph.Cli.Options;

/// <summary>Which trained model corrects the relations that the lexicon finds.</summary>
internal sealed class RelationsOption
{
    private const string None = "none";

    private readonly Option<string> _model = new("--relations")
    {
        Description = $"What corrects and adds to the relations that the lexicon finds: {ShippedModels.Default}; {None}, the lexicon alone; "
            + "or a model file (ONNX, see tools/training). Without trees (--model none) it is none.",
        HelpName = $"{ShippedModels.Default}|{None}|FILE",
        DefaultValueFactory = _ => None,
    };

    public void AddTo(Command command) => command.Add(_model);

    /// <summary>Loads the model, or gives null for none.</summary>
    /// <param name="context">The command's context.</param>
    /// <param name="hasTrees">Whether the analysis of the text makes trees, on which a model relies.</param>
    /// <exception cref="LanguageModelException">The file is no model.</exception>
    public RelationModel? Load(CommandContext context, bool hasTrees) => context.Parsed.GetRequiredValue(_model) switch
    {
        None => null,
        ShippedModels.Default => hasTrees ? ShippedModels.GetRelations() : null,
        var file => RelationModel.Load(context.Environment.PathOf(file)),
    };
}
