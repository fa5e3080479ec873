using System.Reflection;
using System.Security.Cryptography;

namespace Gatehouse.LambdaRunner.Sandboxes.Runtimes;

/// <summary>Our bootstraps on disk. They travel in this assembly; the folder is named by their content, so that versions do not mix.</summary>
internal sealed class BootstrapFiles
{
    private readonly string _root;

    public BootstrapFiles(LambdaRunnerOptions options)
    {
        var assembly = typeof(BootstrapFiles).Assembly;
        var files = assembly.GetManifestResourceNames().ToDictionary(name => name, name => Read(assembly, name));
        var digest = SHA256.HashData([.. files.OrderBy(file => file.Key, StringComparer.Ordinal).SelectMany(file => file.Value)]);
        _root = Path.Combine(options.CacheDirectory, "runtimes", Convert.ToHexStringLower(digest)[..16]);
        foreach (var (name, content) in files) Write(Path.Combine(_root, name), content);
    }

    public string PathOf(string name) => Path.Combine(_root, name);

    private static byte[] Read(Assembly assembly, string name)
    {
        using var resource = assembly.GetManifestResourceStream(name)!;
        var content = new byte[resource.Length];
        resource.ReadExactly(content);
        return content;
    }

    private static void Write(string path, byte[] content)
    {
        if (File.Exists(path)) return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // Another runner may write the same file, or start a process from it.
        var temporary = $"{path}.{Environment.ProcessId}";
        File.WriteAllBytes(temporary, content);
        File.Move(temporary, path, overwrite: true);
    }
}
