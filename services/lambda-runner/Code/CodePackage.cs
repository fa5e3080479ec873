using System.IO.Compression;

namespace Gatehouse.LambdaRunner.Code;

/// <summary>Unpacks a deployment package: a zip with Unix modes, from anyone.</summary>
internal static class CodePackage
{
    private const int MostEntries = 200_000;
    private const int MostLinkBytes = 4096;
    private const int FileTypeMask = 0xF000;
    private const int SymbolicLink = 0xA000;
    private const UnixFileMode Writing = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
    private const UnixFileMode Reading = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Executing = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Unpacks the zip into the folder and returns its unzipped size in bytes. Throws <see cref="InvalidDataException"/> when it is none to trust.</summary>
    public static async Task<long> UnpackAsync(Stream zip, string folder, long mostBytes, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        await using var archive = await ZipArchive.CreateAsync(zip, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancellationToken);
        if (archive.Entries.Count > MostEntries) throw new InvalidDataException("The package has too many entries.");

        var root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        var size = 0L;
        foreach (var entry in archive.Entries)
        {
            var path = Path.GetFullPath(Path.Combine(root, entry.FullName));
            if (path + Path.DirectorySeparatorChar == root) continue;
            if (!path.StartsWith(root, StringComparison.Ordinal)) throw new InvalidDataException($"'{entry.FullName}' leads out of the package.");

            if (entry.FullName.EndsWith('/'))
            {
                Directory.CreateDirectory(path);
                continue;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var mode = entry.ExternalAttributes >> 16;
            if ((mode & FileTypeMask) == SymbolicLink) await LinkAsync(entry, path, root, cancellationToken);
            else size += await WriteAsync(entry, path, mode, mostBytes - size, cancellationToken);
        }

        return size;
    }

    private static async Task<long> WriteAsync(ZipArchiveEntry entry, string path, int mode, long mostBytes, CancellationToken cancellationToken)
    {
        var written = 0L;
        await using var content = await entry.OpenAsync(cancellationToken);
        await using (var file = new FileStream(path, FileMode.Create, FileAccess.Write))
        {
            // Sizes in a zip are claims: what counts is what comes out.
            var buffer = new byte[64 * 1024];
            while (await content.ReadAsync(buffer, cancellationToken) is var read and > 0)
            {
                if ((written += read) > mostBytes) throw new InvalidDataException("The package is larger unzipped than it may be.");
                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }
        }

        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, ModeOf(entry, mode));
        return written;
    }

    /// <summary>Readable by all, as Lambda demands; executable as the zip says; written by none, as environments share it.</summary>
    private static UnixFileMode ModeOf(ZipArchiveEntry entry, int mode)
    {
        // Zips made on Windows or by build tools know no modes, or only harmless ones.
        var isProgram = entry.FullName == "bootstrap" || entry.FullName.StartsWith("extensions/", StringComparison.Ordinal);
        return (((UnixFileMode)(mode & 0x1FF) | Reading) & ~Writing) | (isProgram ? Executing : UnixFileMode.None);
    }

    private static async Task LinkAsync(ZipArchiveEntry entry, string path, string root, CancellationToken cancellationToken)
    {
        if (entry.Length > MostLinkBytes) throw new InvalidDataException($"'{entry.FullName}' is no symbolic link.");
        await using var content = await entry.OpenAsync(cancellationToken);
        using var reader = new StreamReader(content);
        var target = await reader.ReadToEndAsync(cancellationToken);
        var resolved = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, target)) + Path.DirectorySeparatorChar;
        if (!resolved.StartsWith(root, StringComparison.Ordinal)) throw new InvalidDataException($"'{entry.FullName}' links out of the package.");
        File.CreateSymbolicLink(path, target);
    }
}
