using System.Runtime.InteropServices;
using RelationsGraph.Cli;

var patience = TimeSpan.FromSeconds(2);
using var cancellation = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
using var termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
return await RelgraphApplication.RunAsync(args, CommandEnvironment.OfProcess(), cancellation.Token);

// The first signal ends the work in order, a second one at once
void Cancel(PosixSignalContext context)
{
    context.Cancel = !cancellation.IsCancellationRequested;
    cancellation.Cancel();
    _ = ExitAfterAsync();
}

// A read from a terminal or a pipe cannot be cancelled; what is in the store is whole at any moment
async Task ExitAfterAsync()
{
    await Task.Delay(patience);
    Environment.Exit(ExitCode.Cancelled);
}
