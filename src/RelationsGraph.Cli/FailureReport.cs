using RelationsGraph.Analysis.Centralities;
using RelationsGraph.Cypher;
using RelationsGraph.Extraction.Evaluation;
using RelationsGraph.Extraction.Lexicon;
using RelationsGraph.Graph.Import;
using RelationsGraph.Graph.Schema;
using RelationsGraph.Language.Names;
using RelationsGraph.Language.Neural;
using RelationsGraph.Language.Relations;
using RelationsGraph.Language.Treebanks;
using RelationsGraph.Storage;

namespace RelationsGraph.Cli;

/// <summary>Says in a line what went wrong; a stack trace is shown only to those who ask for it.</summary>
internal static class FailureReport
{
    /// <summary>Writes the message and gives the exit code.</summary>
    public static int Write(Exception exception, TextWriter writer, bool isDebugging)
    {
        writer.WriteLine(exception switch
        {
            _ when isDebugging => exception.ToString(),
            OperationCanceledException => "Cancelled.",
            CypherException cypher => $"The query is wrong at line {cypher.Line}, column {cypher.Column}: {cypher.Message}\n{cypher.Excerpt}",
            CommandException or GraphStoreException or GraphSchemaException or AnnotationFormatException
                or ConvergenceException or TableImportException or LexiconException or ConlluException or NameColumnsException
                or LanguageModelException or ModelMismatchException => exception.Message,
            IOException or UnauthorizedAccessException => exception.Message,
            OutOfMemoryException => "There is not enough memory. Take a part of the graph, fewer --threads or a machine with more.",
            _ => $"relgraph failed: {exception.Message} Run it again with --debug and report what it says.",
        });
        return exception switch
        {
            OperationCanceledException => ExitCode.Cancelled,
            CommandException command => command.ExitCode,
            _ => ExitCode.Failure,
        };
    }
}
