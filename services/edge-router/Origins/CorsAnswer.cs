using Microsoft.Net.Http.Headers;

namespace Gatehouse.EdgeRouter.Origins;

/// <summary>What a browser is told about an answer of the AWS APIs. https://fetch.spec.whatwg.org/#http-cors-protocol</summary>
internal sealed class CorsAnswer(OriginOptions options)
{
    private const string Methods = "HEAD,GET,PUT,POST,DELETE,OPTIONS,PATCH";

    /// <summary>What SDKs in browsers read.</summary>
    private static readonly string[] ReadBySdks =
        ["etag", "x-amz-version-id", "x-amz-request-id", "x-amz-id-2", "x-amzn-requestid", "x-amzn-errortype", "x-amz-function-error", "x-amz-log-result"];

    private readonly string _exposed = string.Join(',', ReadBySdks.Concat(options.MoreExposedHeaders));

    /// <summary>Lets a page of that origin read the answer.</summary>
    public void Write(HttpRequest request, IHeaderDictionary headers, string origin)
    {
        headers.AccessControlAllowOrigin = origin;
        headers.Append(HeaderNames.Vary, HeaderNames.Origin);
        headers.AccessControlAllowMethods = Methods;
        headers.AccessControlAllowHeaders = string.Join(',', [.. request.Headers.AccessControlRequestHeaders, .. options.MoreRequestHeaders]);
        headers.AccessControlExposeHeaders = _exposed;
        // Chrome asks before a public page may reach a machine of a private network.
        if (request.Headers["Access-Control-Request-Private-Network"] == "true") headers["Access-Control-Allow-Private-Network"] = "true";
    }
}
