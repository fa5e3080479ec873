using Gatehouse.EdgeRouter.Integrating.Http;
using Gatehouse.EdgeRouter.Rest.Responding;

namespace Gatehouse.EdgeRouter.Rest.Integrating.Http;

/// <summary>
/// What callers of REST APIs see when an HTTP backend gives no answer. Nobody there is 500
/// (https://repost.aws/knowledge-center/api-gateway-500-error-vpc); an answer that is too large is ours to name.
/// </summary>
internal static class HttpFailures
{
    public static RestFailure Of(BackendEnd end) => end switch
    {
        BackendEnd.TimedOut => RestFailures.IntegrationTimeout,
        BackendEnd.Broken => RestFailures.NetworkError,
        _ => RestFailures.ApiConfigurationError,
    };
}
