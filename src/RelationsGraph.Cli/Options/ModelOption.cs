using System.CommandLine;
using RelationsGraph.Language;
using RelationsGraph.Language.Neural;

namespace RelationsGraph.Cli.Options;

/// <summary>Which trained model analyses the text.</summary>
internal sealed class ModelOption
{
    private readonly Option<string?> _file = new("--model")
    {
        Description = "A trained model (ONNX, see tools/training) that tags and parses in place of the built-in tagger.",
        HelpName = "FILE",
    };

    public void AddTo(Command command) => command.Add(_file);

    /// <summary>Makes the analyser; without the option it is the built-in one.</summary>
    /// <exception cref="LanguageModelException">The file is no model.</exception>
    public TextAnalyzer CreateAnalyzer(CommandContext context) =>
        context.Parsed.GetValue(_file) is { } file ? new TextAnalyzer(LanguageModel.Load(context.Environment.PathOf(file))) : new TextAnalyzer();
}
