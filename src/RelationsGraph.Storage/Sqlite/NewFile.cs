using System.Runtime.InteropServices;

namespace RelationsGraph.Storage.Sqlite;

/// <summary>Gives a finished file the name it is to have, if that is free: of several who do so at once, one wins.</summary>
/// <remarks>
/// <see cref="File.Move(string, string)"/> looks whether the name is free and then renames, outside Windows: between the two
/// another process can take the name, and its file, which it may be writing already, is replaced. A hard link is made or
/// refused in one step (POSIX, <c>link</c>).
/// </remarks>
internal static class NewFile
{
    private const int Exists = 17; // EEXIST, the same number on every Unix

    /// <summary>Moves a file; false, and the file stays where it is, if there is one of that name.</summary>
    public static bool TryPlace(string made, string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            if (Link(made, path) == 0)
            {
                File.Delete(made);
                return true;
            }

            if (Marshal.GetLastPInvokeError() == Exists)
            {
                return false;
            }

            // A file system without hard links, such as FAT
        }

        try
        {
            File.Move(made, path);
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "link", SetLastError = true)]
    private static extern int Link(
        [MarshalAs(UnmanagedType.LPUTF8Str)] string existing, [MarshalAs(UnmanagedType.LPUTF8Str)] string added);
}
