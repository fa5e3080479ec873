using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.ApiGateway.Patching;

namespace Gatehouse.ControlPlane.ApiGateway.Stages;

/// <summary>
/// A stage's settings for its methods: <c>/{resource}/{verb}/metrics/enabled</c>, where resource and verb may be <c>*</c>. They are kept
/// under <c>*/*</c> or <c>pets/{petId}/GET</c>: the resource's path without its first slash.
/// https://docs.aws.amazon.com/apigateway/latest/api/API_MethodSetting.html
/// </summary>
internal static class MethodSettingPatches
{
    private static readonly (string Path, string Member)[] Settings =
    [
        ("metrics/enabled", "metricsEnabled"),
        ("logging/loglevel", "loggingLevel"),
        ("logging/dataTrace", "dataTraceEnabled"),
        ("throttling/burstLimit", "throttlingBurstLimit"),
        ("throttling/rateLimit", "throttlingRateLimit"),
        ("caching/enabled", "cachingEnabled"),
        ("caching/ttlInSeconds", "cacheTtlInSeconds"),
        ("caching/dataEncrypted", "cacheDataEncrypted"),
        ("caching/requireAuthorizationForCacheControl", "requireAuthorizationForCacheControl"),
        ("caching/unauthorizedCacheControlHeaderStrategy", "unauthorizedCacheControlHeaderStrategy"),
    ];

    public static IEnumerable<PatchPath> Paths =>
    [
        .. Settings.Select(setting => Setting(setting.Path, setting.Member)),
        PatchPath.Custom<Stage>("/{}/{}", PatchOps.Remove, Remove),
    ];

    private static PatchPath Setting(string path, string member)
    {
        var value = new ValuePatch(PatchedField.Find(MethodSetting.Descriptor, $"/{member}"), invalid: null);
        return PatchPath.Custom<Stage>($"/{{}}/{{}}/{path}", PatchOps.Replace, (stage, patch) => Set(stage, patch, value));
    }

    private static AwsFailure? Set(Stage stage, Patch patch, ValuePatch value)
    {
        var key = KeyOf(patch);
        var settings = stage.MethodSettings.TryGetValue(key, out var present) ? present : MethodSettingDefaults.Create();
        if (string.IsNullOrEmpty(patch.Value) || value.Apply(settings, patch) is not null || !IsUsable(settings))
        {
            return StageFailures.UnusableSetting(patch.Path, patch.Value);
        }

        stage.MethodSettings[key] = settings;
        return null;
    }

    private static AwsFailure? Remove(Stage stage, Patch patch) =>
        stage.MethodSettings.Remove(KeyOf(patch)) ? null : StageFailures.NoMethodSetting($"{patch.Names[0]}/{patch.Names[1]}");

    // A limit of -1 asks for none.
    private static bool IsUsable(MethodSetting settings) =>
        settings.LoggingLevel is "OFF" or "ERROR" or "INFO"
        && settings.CacheTtlInSeconds is >= 0 and <= 3_600
        && settings.ThrottlingBurstLimit >= -1
        && settings.ThrottlingRateLimit >= -1;

    private static string KeyOf(Patch patch) => $"{patch.Names[0].TrimStart('/')}/{patch.Names[1]}";
}
