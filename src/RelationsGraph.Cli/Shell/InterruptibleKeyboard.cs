namespace RelationsGraph.Cli.Shell;

/// <summary>Watches for Ctrl-C while a query runs, and keeps other keys for later.</summary>
internal sealed class InterruptibleKeyboard(IKeyboard keyboard) : IKeyboard
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private readonly Queue<ConsoleKeyInfo> _waiting = [];

    public bool HasKey => _waiting.Count > 0 || keyboard.HasKey;

    public ConsoleKeyInfo Read() => _waiting.TryDequeue(out var key) ? key : keyboard.Read();

    /// <summary>Does work that Ctrl-C cancels.</summary>
    /// <exception cref="OperationCanceledException">Ctrl-C was pressed, or the program is to end.</exception>
    public async Task RunAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        using var interrupt = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var done = new CancellationTokenSource();
        var watch = Task.Run(() => WatchAsync(interrupt, done.Token), CancellationToken.None);
        try
        {
            await work(interrupt.Token);
        }
        finally
        {
            await done.CancelAsync();
            await watch;
        }
    }

    private async Task WatchAsync(CancellationTokenSource interrupt, CancellationToken done)
    {
        while (!done.IsCancellationRequested)
        {
            while (keyboard.HasKey)
            {
                var key = keyboard.Read();
                if (key is { Key: ConsoleKey.C, Modifiers: ConsoleModifiers.Control })
                {
                    await interrupt.CancelAsync();
                    return;
                }

                _waiting.Enqueue(key);
            }

            await Task.Delay(Pause, done).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }
}
