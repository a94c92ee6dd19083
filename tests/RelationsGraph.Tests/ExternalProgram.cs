using System.ComponentModel;
using System.Diagnostics;

namespace RelationsGraph.Tests;

/// <summary>Runs a program of the machine, where it has it.</summary>
internal static class ExternalProgram
{
    /// <summary>Gives what the program writes on standard output; the test is skipped where there is no such program.</summary>
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Start(start);
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {await errors}");
        return output;
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start.");
        }
        catch (Win32Exception)
        {
            Assert.Skip($"There is no {start.FileName} on this machine.");
            throw;
        }
    }
}
