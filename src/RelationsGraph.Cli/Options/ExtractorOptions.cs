using System.CommandLine;
using RelationsGraph.Extraction;
using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Graph.Schema;
using RelationsGraph.Language;
using RelationsGraph.Language.Neural;

namespace RelationsGraph.Cli.Options;

/// <summary>By what articles are read: the vocabulary, the words that say it, and the analysis of the text.</summary>
internal sealed class ExtractorOptions
{
    private readonly SchemaOption _schema = new();
    private readonly ModelOption _model = new();
    private readonly LexiconOption _lexicon = new();
    private readonly RelationsOption _relations = new();

    public void AddTo(Command command)
    {
        _schema.AddTo(command);
        _lexicon.AddTo(command);
        _model.AddTo(command);
        _relations.AddTo(command);
    }

    /// <exception cref="GraphSchemaException">A file of the vocabulary is missing or broken.</exception>
    public GraphSchema LoadSchema(CommandContext context) => _schema.Load(context);

    /// <exception cref="LexiconException">A table of the lexicon is broken.</exception>
    public BatchExtractor Create(CommandContext context, GraphSchema schema) => new(CreateOne(context, schema));

    /// <summary>Makes the extractor of single articles.</summary>
    /// <exception cref="LexiconException">A table of the lexicon is broken.</exception>
    public RelationExtractor CreateOne(CommandContext context, GraphSchema schema) =>
        new(schema, _lexicon.Load(context, schema), _model.CreateAnalyzer(context), _relations.Load(context, _model.ValueIn(context)));

    /// <exception cref="LanguageModelException">The model's file is no model.</exception>
    public TextAnalyzer CreateAnalyzer(CommandContext context) => _model.CreateAnalyzer(context);
}
