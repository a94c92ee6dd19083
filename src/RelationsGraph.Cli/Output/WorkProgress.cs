namespace RelationsGraph.Cli.Output;

/// <summary>Shows how far a long computation is. Safe to be told from any thread.</summary>
internal sealed class WorkProgress(CommandContext context, string work) : IProgress<double>, IDisposable
{
    private readonly StatusLine _line = new(context.Environment, context.Messages);
    private readonly Lock _turn = new();

    /// <inheritdoc/>
    public void Report(double value)
    {
        lock (_turn)
        {
            _line.Update(elapsed => value > 0 ? $"{StatusLine.Bar(value)}  {work}, {StatusLine.TimeLeft(value, elapsed)}" : work);
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        lock (_turn)
        {
            _line.Clear();
        }
    }
}
