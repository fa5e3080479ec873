using Gatehouse.EdgeRouter.Endpoints;
using Gatehouse.EdgeRouter.Rest.Responding;

namespace Gatehouse.EdgeRouter.Rest.Integrating;

/// <summary>
/// What callers of REST APIs see when an endpoint gives no answer. Where there is no backend at all it is 500
/// (https://repost.aws/knowledge-center/api-gateway-500-error-vpc); what keeps a function from running is 500 too (execution logs of real APIs,
/// lab notes of May 2025).
/// </summary>
internal static class EndpointFailures
{
    public static RestFailure Of(EndpointFailure failure) => failure switch
    {
        EndpointFailure.RequestTooLarge => RestFailures.RequestTooLarge,
        EndpointFailure.TimedOut => RestFailures.IntegrationTimeout,
        EndpointFailure.NotInvoked => RestFailures.InternalServerError,
        EndpointFailure.Broken => RestFailures.NetworkError,
        _ => RestFailures.ApiConfigurationError,
    };
}
