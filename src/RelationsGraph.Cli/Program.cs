using System.Runtime.InteropServices;
using RelationsGraph.Cli;

using var cancellation = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
using var termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
return await RelgraphApplication.RunAsync(args, CommandEnvironment.OfProcess(), cancellation.Token);

// The first signal ends the work in order; a second one, while that takes its time, ends the process
void Cancel(PosixSignalContext context)
{
    context.Cancel = !cancellation.IsCancellationRequested;
    cancellation.Cancel();
}
