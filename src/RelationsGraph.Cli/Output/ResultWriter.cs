using RelationsGraph.Cli.Options;

namespace RelationsGraph.Cli.Output;

/// <summary>Writes a result in the format that the user wants.</summary>
internal static class ResultWriter
{
    public static async Task WriteAsync(
        CommandOutput output, ResultFormat format, ResultTable table, CancellationToken cancellationToken)
    {
        switch (format)
        {
            case ResultFormat.Json:
                await JsonResult.WriteAsync(await output.OpenStreamAsync(), table.WithoutBars(), cancellationToken);
                break;
            case ResultFormat.Csv:
                CsvResult.Write(output.Text, table.WithoutBars(), cancellationToken);
                break;
            default:
                TableResult.Write(output, table);
                break;
        }
    }
}
