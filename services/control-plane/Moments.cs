namespace Gatehouse.ControlPlane;

/// <summary>Points in time as AWS's answers carry them.</summary>
internal static class Moments
{
    /// <summary>Now, to the second: API Gateway's resolution.</summary>
    public static Timestamp GetTimestampInSeconds(this TimeProvider time) => new() { Seconds = time.GetUtcNow().ToUnixTimeSeconds() };

    /// <summary>Now as Lambda writes <c>LastModified</c>: <c>2024-05-01T10:11:12.345+0000</c>.</summary>
    public static string GetLambdaMoment(this TimeProvider time) => time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fff+0000");
}
