using System.Text;

namespace RelationsGraph.Cli;

/// <summary>Asks for a secret at the terminal.</summary>
internal static class SecretPrompt
{
    /// <summary>Reads keys up to Enter without showing them.</summary>
    public static string? Ask(string question)
    {
        Console.Error.Write(question);
        var secret = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                secret.Length = Math.Max(0, secret.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                secret.Append(key.KeyChar);
            }
        }

        Console.Error.WriteLine();
        return secret.ToString();
    }
}
