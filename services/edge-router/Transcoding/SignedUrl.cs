using System.Globalization;
using Gatehouse.AwsWire.Failures;

namespace Gatehouse.EdgeRouter.Transcoding;

/// <summary>
/// The time for which a signed URL is valid. Its signature is not verified; a URL that has expired is refused as AWS does, since people build on that.
/// https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
/// </summary>
internal static class SignedUrl
{
    private const string Moment = "yyyyMMdd'T'HHmmss'Z'";
    private static readonly TimeSpan LongestValidity = TimeSpan.FromDays(7);

    /// <summary>The refusal; null for URLs that are not signed or still valid.</summary>
    public static AwsFailure? Check(HttpRequest http, DateTimeOffset now) =>
        ExpiryOf(http.Query) is { } expiry && expiry < now
            ? new AwsFailure("AccessDenied", 403, "Request has expired")
            {
                Members = new Dictionary<string, string>
                {
                    ["Expires"] = expiry.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                    ["ServerTime"] = now.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                },
            }
            : null;

    private static DateTimeOffset? ExpiryOf(IQueryCollection query)
    {
        if (DateTimeOffset.TryParseExact(
                query["X-Amz-Date"], Moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var signed)
            && int.TryParse(query["X-Amz-Expires"], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            var validity = TimeSpan.FromSeconds(seconds);
            return signed + (validity < LongestValidity ? validity : LongestValidity);
        }

        return query.ContainsKey("Signature") && uint.TryParse(query["Expires"], NumberStyles.None, CultureInfo.InvariantCulture, out var second)
            ? DateTimeOffset.FromUnixTimeSeconds(second)
            : null;
    }
}
