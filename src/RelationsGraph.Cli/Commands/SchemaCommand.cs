using System.CommandLine;
using RelationsGraph.Cli.Options;
using RelationsGraph.Cli.Output;
using RelationsGraph.Graph.Schema;

namespace RelationsGraph.Cli.Commands;

/// <summary>Shows the vocabulary.</summary>
internal sealed class SchemaCommand : RelgraphCommand
{
    private readonly Option<bool> _cypher = new("--cypher") { Description = "Print constraints and indexes for Neo4j, as a Cypher script." };
    private readonly SchemaOption _schema = new();
    private readonly FormatOption _format = new();

    public SchemaCommand()
        : base("schema", "Show the vocabulary: what a node and an edge of the graph may be.")
    {
        Add(_cypher);
        _schema.AddTo(this);
        _format.AddTo(this);
    }

    public override IReadOnlyList<string> Examples => ["relgraph schema", "relgraph schema --cypher"];

    public override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var schema = _schema.Load(context);
        var format = _format.Get(context);
        if (context.Parsed.GetValue(_cypher))
        {
            context.Output.Text.Write(schema.Constraints);
            return ExitCode.Success;
        }

        if (format == ResultFormat.Table)
        {
            TableResult.Write(context.Output, LabelTable(schema));
            context.Output.Text.WriteLine();
        }

        await ResultWriter.WriteAsync(context.Output, format, TypeTable(schema), cancellationToken);
        return ExitCode.Success;
    }

    private static ResultTable LabelTable(GraphSchema schema) => new(
        [new("label"), new("properties"), new("description", ColumnKind.Words)],
        schema.NodeLabels.Select(label => (IReadOnlyList<object?>)
            [label.Name, string.Join(", ", label.Properties.Select(property => property.Name)), label.Description]));

    private static ResultTable TypeTable(GraphSchema schema) => new(
        [
            new("type"), new("kind"), new("symmetric"), new("from"), new("to"), new("cameo"), new("plover"), new("quad"),
            new("goldstein", ColumnKind.Number), new("description", ColumnKind.Words),
        ],
        schema.RelationTypes.Select(type => (IReadOnlyList<object?>)
        [
            type.Name,
            type.Kind == RelationKind.State ? "state" : "event",
            type.Symmetric,
            string.Join(", ", type.SourceLabels),
            string.Join(", ", type.TargetLabels),
            type.Code?.Cameo,
            type.Code?.Plover,
            type.Code?.Quad,
            type.Code?.Goldstein,
            type.Description,
        ]));
}
