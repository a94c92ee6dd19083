using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using RelationsGraph.Storage;

namespace RelationsGraph.Tests.Storage;

/// <summary>Another process that writes articles into a store: this test program again, told by its environment to do just that.</summary>
internal sealed class WritingProcess : IDisposable
{
    private const string Variable = "RELGRAPH_TEST_WRITER";

    // The store is closed and opened again after so many, as closing and opening have locks of their own
    private const int ArticlesPerOpening = 10;

    private readonly Process _process;

    private WritingProcess(Process process) => _process = process;

    /// <summary>Starts to write the articles with the numbers from <paramref name="first"/> on.</summary>
    public static WritingProcess Start(string path, int first, int count)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(WritingProcess).Assembly.Location);
        start.Environment[Variable] = string.Create(CultureInfo.InvariantCulture, $"{first}|{count}|{path}");
        return new WritingProcess(Process.Start(start)!);
    }

    /// <summary>Waits until the process has said that it wrote an article.</summary>
    public async Task WaitForArticleAsync() =>
        Assert.NotNull(await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));

    /// <summary>Ends the process as a power switch would: it cannot do anything about it.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Waits until the process has written everything.</summary>
    public async Task FinishAsync()
    {
        var (output, errors) = (_process.StandardOutput.ReadToEndAsync(), _process.StandardError.ReadToEndAsync());
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        _ = await output;
        Assert.Equal((0, ""), (_process.ExitCode, await errors));
    }

    public void Dispose() => _process.Dispose();

    // Before Main, so that the test framework never starts in the child
    [ModuleInitializer]
    internal static void RunIfTold()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { } order)
        {
            var parts = order.Split('|', 3);
            WriteAsync(parts[2], int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture))
                .GetAwaiter().GetResult();
            Environment.Exit(0);
        }
    }

    private static async Task WriteAsync(string path, int first, int count)
    {
        foreach (var numbers in Enumerable.Range(first, count).Chunk(ArticlesPerOpening))
        {
            await using var store = await GraphStore.OpenAsync(path, GraphStoreAccess.Write);
            foreach (var number in numbers)
            {
                await store.MergeAsync(StoredArticles.Make(number));
                Console.WriteLine(number);
            }
        }
    }
}
