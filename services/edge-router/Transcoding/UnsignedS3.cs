using Gatehouse.AwsWire.Descriptors;
using Gatehouse.EdgeRouter.Receiving;

namespace Gatehouse.EdgeRouter.Transcoding;

/// <summary>
/// Whether an unsigned request is S3's: public objects and URLs that were signed elsewhere carry no sign of their service. S3 takes what is left,
/// as in LocalStack, and never a path that another service's operations begin with.
/// </summary>
internal static class UnsignedS3
{
    private static readonly string[] PostedQueries = ["delete", "uploads", "uploadId"];

    public static bool IsMeant(HttpContext http, IEnumerable<WireService> others)
    {
        var path = RequestTarget.Of(http).Path;
        var first = Uri.UnescapeDataString(path[1..].Split('/', 2)[0]);
        return first.Length > 0 && HasItsShape(http.Request) && !others.Any(service => service.OwnsPath(first));
    }

    private static bool HasItsShape(HttpRequest http) =>
        HttpMethods.IsGet(http.Method) || HttpMethods.IsHead(http.Method) || HttpMethods.IsPut(http.Method)
        || (HttpMethods.IsPost(http.Method) && PostedQueries.Any(http.Query.ContainsKey))
        || http.Headers.UserAgent.ToString().Contains("aws-cli/", StringComparison.Ordinal);
}
