using System.Collections.Concurrent;
using System.Diagnostics;

namespace RelationsGraph.Tests.Graph.Formats.Interop;

/// <summary>Runs other programs; a test is skipped, with the reason, where one is not installed.</summary>
internal static class ExternalProgram
{
    // The system's Python first: distributions install NetworkX and igraph there, whatever else is on the path
    private static readonly string[] Folders = ["/usr/bin", .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)];

    private static readonly ConcurrentDictionary<string, Task<bool>> FoundModules = new();

    /// <summary>Runs Python with a script and arguments; skips where Python or the module is missing.</summary>
    public static async Task<string> RunPythonAsync(string module, params string[] arguments)
    {
        var python = Find("python3");
        var found = await FoundModules.GetOrAdd(module, async module => (await StartAsync(python, "-c", $"import {module}")).ExitCode == 0);
        Assert.SkipUnless(found, $"Python has no module {module} (Debian: python3-{module}).");
        return await OutputAsync(python, arguments);
    }

    /// <summary>Runs a program and gives its output; skips where it is missing.</summary>
    public static Task<string> RunAsync(string name, string package, params string[] arguments) => OutputAsync(Find(name, package), arguments);

    private static async Task<string> OutputAsync(string path, params string[] arguments)
    {
        var (exitCode, output, error) = await StartAsync(path, arguments);
        Assert.True(exitCode == 0, $"{path} {string.Join(' ', arguments)} ended with {exitCode}: {error}");
        return output;
    }

    private static string Find(string name, string? package = null)
    {
        var path = Folders.Where(folder => folder.Length > 0).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
        Assert.SkipWhen(path is null, $"{name} is not installed (Debian: {package ?? name}).");
        return path!;
    }

    private static async Task<(int ExitCode, string Output, string Error)> StartAsync(string path, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output, await error);
    }
}
