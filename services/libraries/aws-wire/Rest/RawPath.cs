using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Gatehouse.AwsWire.Rest;

/// <summary>A request's path as it was sent: the framework's own is decoded already, which would open encoded slashes.</summary>
internal static class RawPath
{
    public static string Of(HttpRequest http)
    {
        var target = http.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget;
        if (string.IsNullOrEmpty(target))
        {
            target = http.Path.ToUriComponent();
        }

        var query = target.IndexOf('?', StringComparison.Ordinal);
        return query < 0 ? target : target[..query];
    }
}
