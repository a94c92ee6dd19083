namespace RelationsGraph.Cli;

/// <summary>What the program tells the shell.</summary>
public static class ExitCode
{
    /// <summary>Everything was done.</summary>
    public const int Success = 0;

    /// <summary>It could not be done; a message says why.</summary>
    public const int Failure = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>Some articles were bad and were passed over; the others were done.</summary>
    public const int SomeBad = 3;

    /// <summary>Ctrl-C or a request to terminate stopped it.</summary>
    public const int Cancelled = 130;
}
