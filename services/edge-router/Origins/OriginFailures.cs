using Gatehouse.EdgeRouter.Responding;

namespace Gatehouse.EdgeRouter.Origins;

/// <summary>Refusals of web pages. The status is LocalStack's, the words are ours.</summary>
internal static class OriginFailures
{
    public static GatewayFailure ForeignOrigin { get; } =
        new(403, "Pages of this origin may not use the AWS APIs. Name it in EXTRA_CORS_ALLOWED_ORIGINS to let it in.");

    public static GatewayFailure ForeignHost(string host) =>
        new(403, $"The AWS APIs are not served under the host name '{host}'. Name it in GATEHOUSE_ALLOWED_HOSTS to have them served.");
}
