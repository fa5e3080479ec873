namespace Gatehouse.EdgeRouter.Internal;

/// <summary>What LocalStack calls plugins, in its shape. Here these are the services, and each is there from the start.</summary>
internal sealed class PluginsEndpoint(DeclaredServices services)
{
    public object Report() => new Dictionary<string, Plugin[]>
    {
        ["localstack.aws.provider"] = [.. services.Names.Select(service => new Plugin($"{service}:default", IsInitialized: true, IsLoaded: true))],
    };

    /// <summary>One plugin.</summary>
    internal sealed record Plugin(string Name, bool IsInitialized, bool IsLoaded);
}
