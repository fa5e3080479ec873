using Gatehouse.EdgeRouter.AccessLogs;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.Rest.Compiling;

/// <summary>What a REST API is configured with and the edge does not act on, so that it can be said aloud.</summary>
internal static class RestFeaturesWithoutEffect
{
    public static IEnumerable<string> Of(RestApiSnapshot snapshot) => snapshot.Stages.SelectMany(Of).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Of(RestStageSnapshot stage)
    {
        var settings = stage.Stage.MethodSettings.Values;
        if (stage.Stage.AccessLogSettings is { } logs && !AccessLogCompiler.TryReadGroup(logs.DestinationArn, out _, out _)) yield return "access logs elsewhere than in CloudWatch Logs";
        if (stage.Stage.CacheClusterEnabled || settings.Any(each => each.CachingEnabled)) yield return "response caching";
        if (stage.Stage.HasWebAclArn) yield return "a web ACL";
        if (stage.Stage.HasClientCertificateId && stage.ClientCertificate.Length == 0) yield return "a client certificate whose key was not kept";
    }
}
