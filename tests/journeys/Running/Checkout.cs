namespace Gatehouse.Journeys.Tests.Running;

/// <summary>
/// Where this checkout keeps what it has built, seen from the test assembly in <c>tests/journeys/bin/{configuration}/{framework}/</c>.
/// </summary>
internal static class Checkout
{
    private static readonly DirectoryInfo Output = new(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));

    public static string Root { get; } = Find(Output);

    /// <summary>The assembly of a service, of the configuration that the tests were built in.</summary>
    public static string AssemblyOf(string service, string name) =>
        Path.Combine(Root, "services", service, "bin", Output.Parent!.Name, Output.Name, $"Gatehouse.{name}.dll");

    private static string Find(DirectoryInfo from) =>
        File.Exists(Path.Combine(from.FullName, "Platform.sln")) ? from.FullName
        : from.Parent is { } parent ? Find(parent)
        : throw new DirectoryNotFoundException("No Platform.sln stands above the tests.");
}
