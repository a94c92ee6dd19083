using System.Text;

namespace RelationsGraph.Cli.Output;

/// <summary>Standard output, as text and as bytes.</summary>
internal sealed class CommandOutput : IAsyncDisposable
{
    private readonly Stream _stream;

    public CommandOutput(CommandEnvironment environment)
    {
        _stream = environment.StandardOutput;
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

    public async ValueTask DisposeAsync()
    {
        await Text.DisposeAsync();
        await _stream.FlushAsync();
    }
}
