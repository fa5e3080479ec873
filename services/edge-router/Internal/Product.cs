using System.Reflection;

namespace Gatehouse.EdgeRouter.Internal;

/// <summary>What this build calls itself.</summary>
internal static class Product
{
    public static string Version { get; } = typeof(Product).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    public static string Informational { get; } =
        typeof(Product).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? Version;
}
