namespace RelationsGraph.Cli;

/// <summary>The keys that a person presses, one by one.</summary>
public interface IKeyboard
{
    /// <summary>Waits for a key; none is shown on the screen.</summary>
    ConsoleKeyInfo Read();

    /// <summary>Whether a key was pressed that was not read yet.</summary>
    bool HasKey { get; }
}
