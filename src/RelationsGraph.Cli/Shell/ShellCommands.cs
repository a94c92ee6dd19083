namespace RelationsGraph.Cli.Shell;

/// <summary>The commands of the shell: what begins with a colon.</summary>
internal static class ShellCommands
{
    public const string Help = "help";
    public const string Param = "param";
    public const string Params = "params";
    public const string Schema = "schema";
    public const string Format = "format";
    public const string Quit = "quit";
    public const string Exit = "exit";

    public static IReadOnlyList<string> Names { get; } = [Exit, Format, Help, Param, Params, Quit, Schema];

    public const string HelpText =
        """
        Type a statement of Cypher and end it with ; and Enter, or with an empty line. Enter alone goes to the next line.

          :help                  this
          :param name => 1 + 1   gives the parameter $name the value of an expression
          :params                shows the parameters; :params clear drops them
          :schema                shows labels, types and properties of the graph
          :format table          writes results as table, json or csv
          :quit, :exit           leaves, as Ctrl-D does

        Tab completes keywords, functions, variables, labels, types, properties and parameters. The arrow keys move the cursor and go through
        the history, Ctrl-A and Ctrl-E to the ends of the line, Ctrl-W, Ctrl-U and Ctrl-K delete, Ctrl-L clears the screen, Ctrl-C drops what
        is typed or stops a query. EXPLAIN before a query shows its plan, PROFILE what each step gave and took.
        """;
}
