namespace Gatehouse.LambdaRunner;

/// <summary>A folder that no other user of the machine can write to: programs are started from it.</summary>
internal static class PrivateFolder
{
    private const UnixFileMode Mine = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode Others = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    /// <summary>Makes the folder where there is none.</summary>
    /// <exception cref="InvalidOperationException">The folder is there, and others can write to it.</exception>
    public static void Ensure(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
            return;
        }

        Directory.CreateDirectory(path, Mine);
        if ((File.GetUnixFileMode(path) & Others) != UnixFileMode.None)
        {
            throw new InvalidOperationException($"Functions are not run from {path}: other users can write to it. Remove it, or take the right from them.");
        }
    }
}
