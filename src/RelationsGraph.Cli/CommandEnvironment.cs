using System.Collections;
using System.Collections.Immutable;

namespace RelationsGraph.Cli;

/// <summary>Everything that a command sees of the machine, so that it can run inside a test as in a shell.</summary>
public sealed record CommandEnvironment
{
    private const int DefaultWidth = 100;

    /// <summary>What <c>-</c> reads.</summary>
    public required Stream StandardInput { get; init; }

    /// <summary>Where results go, in UTF-8.</summary>
    public required Stream StandardOutput { get; init; }

    /// <summary>Where messages and progress go.</summary>
    public required TextWriter StandardError { get; init; }

    /// <summary>The folder that relative paths start from.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>The environment variables.</summary>
    public ImmutableDictionary<string, string> Variables { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Whether a person sees standard output directly; then results may be coloured and fitted to <see cref="Width"/>.</summary>
    public bool IsOutputTerminal { get; init; }

    /// <summary>Whether a person sees standard error directly; then progress may be redrawn in place.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>Where a person types; null where standard input is a file or a pipe.</summary>
    public IKeyboard? Keyboard { get; init; }

    /// <summary>How many columns the terminal has.</summary>
    public int Width { get; init; } = DefaultWidth;

    /// <summary>How many bytes of memory a graph may take: those of the machine, or of the container around the process.</summary>
    public long AvailableMemory { get; init; } = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;

    /// <summary>Asks the person for a secret, which is not shown while it is typed; null where there is nobody to ask.</summary>
    public Func<string, string?>? AskSecret { get; init; }

    /// <summary>The clock, for progress alone.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Whether colours may be used: the <c>NO_COLOR</c> convention (no-color.org) and dumb terminals forbid them.</summary>
    internal bool AllowsColour => IsOutputTerminal && Variable("NO_COLOR") is null && Variable("TERM") != "dumb";

    /// <summary>The environment of this process.</summary>
    public static CommandEnvironment OfProcess() => new()
    {
        StandardInput = Console.OpenStandardInput(),
        StandardOutput = Console.OpenStandardOutput(),
        StandardError = Console.Error,
        WorkingDirectory = Environment.CurrentDirectory,
        Variables = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .ToImmutableDictionary(variable => (string)variable.Key, variable => (string?)variable.Value ?? ""),
        IsOutputTerminal = !Console.IsOutputRedirected,
        IsErrorTerminal = !Console.IsErrorRedirected,
        Keyboard = Console.IsInputRedirected ? null : new ConsoleKeyboard(),
        AskSecret = Console.IsInputRedirected || Console.IsErrorRedirected ? null : SecretPrompt.Ask,
        Width = Console.IsOutputRedirected || Console.WindowWidth <= 0 ? DefaultWidth : Console.WindowWidth,
    };

    /// <summary>A variable, or null where it is not set or empty.</summary>
    internal string? Variable(string name) => Variables.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    /// <summary>The full path of what the user named.</summary>
    internal string PathOf(string path) => Path.GetFullPath(path, WorkingDirectory);
}
