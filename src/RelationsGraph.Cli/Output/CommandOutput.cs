using System.Text;

namespace RelationsGraph.Cli.Output;

/// <summary>Standard output, as text and as bytes.</summary>
internal sealed class CommandOutput : IAsyncDisposable
{
    private const int BufferSize = 1 << 16;
    private readonly BufferedStream _stream;

    public CommandOutput(CommandEnvironment environment)
    {
        _stream = new BufferedStream(environment.StandardOutput, BufferSize);
        Text = new StreamWriter(_stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        IsTerminal = environment.IsOutputTerminal;
        AllowsColour = environment.AllowsColour;
        Width = environment.Width;
    }

    /// <summary>Writes text; what is written comes out when the command ends, or before bytes are written.</summary>
    public TextWriter Text { get; }

    public bool IsTerminal { get; }

    public bool AllowsColour { get; }

    public int Width { get; }

    /// <summary>The stream to write bytes to, behind all text so far.</summary>
    public async Task<Stream> OpenStreamAsync()
    {
        await Text.FlushAsync();
        return _stream;
    }

    /// <summary>Brings out all that was written so far.</summary>
    public async Task FlushAsync()
    {
        await Text.FlushAsync();
        await _stream.FlushAsync();
    }

    /// <summary>Brings out the rest; standard output stays open.</summary>
    public async ValueTask DisposeAsync() => await FlushAsync();
}
