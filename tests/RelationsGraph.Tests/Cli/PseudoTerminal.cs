using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using RelationsGraph.Cli;

namespace RelationsGraph.Tests.Cli;

/// <summary>Runs relgraph at a terminal of its own, as <c>script</c> of util-linux makes it; what it gets as standard input is typed there.</summary>
internal sealed class PseudoTerminal : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly StringBuilder _screen = new();
    private readonly char[] _buffer = new char[4096];

    private PseudoTerminal(Process process) => _process = process;

    /// <summary>Starts <c>relgraph</c> with some arguments in a folder; the test is skipped where the machine has no such program.</summary>
    public static PseudoTerminal Start(string folder, string arguments)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only script of util-linux takes a command by -c.");
        var start = new ProcessStartInfo("script", ["-q", "-e", "-c", $"dotnet '{typeof(RelgraphApplication).Assembly.Location}' {arguments}", "/dev/null"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, WorkingDirectory = folder,
        };
        start.Environment["TERM"] = "xterm";
        start.Environment["HOME"] = folder;
        start.Environment["XDG_STATE_HOME"] = folder;
        try
        {
            return new PseudoTerminal(Process.Start(start)!);
        }
        catch (Win32Exception)
        {
            Assert.Skip("There is no program 'script' on this machine.");
            throw;
        }
    }

    public async Task TypeAsync(string keys)
    {
        await _process.StandardInput.WriteAsync(keys);
        await _process.StandardInput.FlushAsync();
    }

    /// <summary>Waits until a text is written behind those that were seen before.</summary>
    public async Task SeeAsync(string text)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            while (!_screen.ToString().Contains(text, StringComparison.Ordinal))
            {
                var count = await _process.StandardOutput.ReadAsync(_buffer.AsMemory(), patience.Token);
                Assert.True(count > 0, $"The terminal was closed before '{text}'; it shows:\n{_screen}");
                _screen.Append(_buffer, 0, count);
            }
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"The terminal does not show '{text}' but:\n{_screen}");
        }

        _screen.Remove(0, _screen.ToString().IndexOf(text, StringComparison.Ordinal) + text.Length);
    }

    /// <summary>Waits until the program has ended; its exit code.</summary>
    public async Task<int> EndAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }
}
