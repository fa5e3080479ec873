using System.Diagnostics.CodeAnalysis;

namespace Gatehouse.EdgeRouter.Upstreams;

/// <summary>
/// Where AWS services are that Gatehouse does not emulate: one endpoint for each, or one for all, that speaks AWS's API – DynamoDB Local,
/// ElasticMQ, another emulator.
/// </summary>
internal sealed class ServiceUpstreams(EdgeOptions options)
{
    /// <param name="service">The signing name.</param>
    /// <param name="upstream">Its root.</param>
    public bool TryFind(string service, [NotNullWhen(true)] out Uri? upstream) =>
        (upstream = options.Upstreams.GetValueOrDefault(service) ?? options.AwsUpstream) is not null;

    /// <summary>A place of the service's own, which goes before its emulation here.</summary>
    public bool TryFindOwn(string service, [NotNullWhen(true)] out Uri? upstream) => options.Upstreams.TryGetValue(service, out upstream);

    /// <summary>What a user has to set, for those who are told that there is no upstream.</summary>
    public static string SettingOf(string service) => $"GATEHOUSE_UPSTREAM_{service.ToUpperInvariant().Replace('-', '_')}";
}
