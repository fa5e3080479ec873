using Gatehouse.GatewayModel.Services;

namespace Gatehouse.EdgeRouter.Integrating.Services;

/// <summary>How some services are called.</summary>
internal interface IServiceProtocol
{
    /// <summary>Signing names of the services that are called so.</summary>
    IReadOnlyList<string> Services { get; }

    /// <summary>The call without its signature; null when an argument cannot be what the action takes.</summary>
    /// <param name="upstream">Root of the service.</param>
    /// <param name="action">What is called.</param>
    /// <param name="arguments">With every required one.</param>
    HttpRequestMessage? Compose(Uri upstream, ServiceAction action, IReadOnlyDictionary<string, string> arguments);
}

/// <summary>What an integration calls, where and for whom.</summary>
/// <param name="Action">The action.</param>
/// <param name="Upstream">Root of the service.</param>
/// <param name="AccountId">The API's account.</param>
/// <param name="Region">The API's region.</param>
internal sealed record ServiceTarget(ServiceAction Action, Uri Upstream, string AccountId, string Region);
