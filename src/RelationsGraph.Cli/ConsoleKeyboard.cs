namespace RelationsGraph.Cli;

/// <summary>The keyboard of this process's terminal.</summary>
internal sealed class ConsoleKeyboard : IKeyboard
{
    public bool HasKey => Console.KeyAvailable;

    public ConsoleKeyInfo Read()
    {
        // While keys are read one by one Ctrl-C is a key as well: it clears a line or stops a query, not the program
        Console.TreatControlCAsInput = true;
        return Console.ReadKey(intercept: true);
    }
}
