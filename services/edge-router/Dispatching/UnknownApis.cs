using System.Text;
using Gatehouse.EdgeRouter.Responding;
using Gatehouse.EdgeRouter.Rest.Responding;

namespace Gatehouse.EdgeRouter.Dispatching;

/// <summary>
/// What a URL is answered with that names no API. At AWS's own hosts it is AWS's answer; elsewhere LocalStack's, which says what is wrong.
/// https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html
/// </summary>
internal static class UnknownApis
{
    /// <summary>Of the URL of a function that has none.</summary>
    private static readonly GatewayFailure FunctionUrl = new(StatusCodes.Status403Forbidden, "Forbidden")
    {
        Headers = [new("x-amzn-ErrorType", "AccessDeniedException")],
        Body = Encoding.UTF8.GetBytes("""{"Message":null}"""),
    };

    /// <param name="host">The host that named it.</param>
    /// <param name="apiId">By this id.</param>
    public static GatewayFailure At(ReadOnlySpan<char> host, ReadOnlySpan<char> apiId) =>
        ExecuteApiHost.IsFunctionUrl(host) ? FunctionUrl
        : ExecuteApiHost.IsOfAws(host) ? RestFailures.DomainForbidden
        : GatewayFailures.UnknownApi(apiId.ToString());
}
