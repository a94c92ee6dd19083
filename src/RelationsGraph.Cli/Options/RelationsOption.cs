using System.CommandLine;
using RelationsGraph.Language.Neural;
using RelationsGraph.Language.Relations;

namespace RelationsGraph.Cli.Options;

/// <summary>Which trained model corrects the relations that the lexicon finds.</summary>
internal sealed class RelationsOption
{
    private const string None = "none";

    private readonly Option<string?> _model = new("--relations")
    {
        Description = $"What corrects and completes the relations that the lexicon finds: {ShippedModels.Default}, a trained model; "
            + $"{None}; or a model file (ONNX, see tools/training). Not given, it is {ShippedModels.Default} with --model {ShippedModels.Default}, whose word vectors it reads, else {None}.",
        HelpName = $"{ShippedModels.Default}|{None}|FILE",
    };

    public void AddTo(Command command) => command.Add(_model);

    /// <summary>Loads the model, or gives null for none.</summary>
    /// <param name="context">The command's context.</param>
    /// <param name="analysis">The value of <c>--model</c>.</param>
    /// <exception cref="LanguageModelException">The file is no model.</exception>
    public RelationModel? Load(CommandContext context, string analysis) => context.Parsed.GetValue(_model) switch
    {
        None => null,
        null when analysis != ShippedModels.Default => null,
        null or ShippedModels.Default => ShippedModels.GetRelations(),
        var file => RelationModel.Load(context.Environment.PathOf(file)),
    };
}
