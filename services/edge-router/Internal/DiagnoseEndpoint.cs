using Gatehouse.EdgeRouter.Snapshots;
using Gatehouse.EdgeRouter.Transcoding;

namespace Gatehouse.EdgeRouter.Internal;

/// <summary>What somebody who looks into a problem asks first, in one answer. As in LocalStack only with DEBUG=1.</summary>
internal sealed class DiagnoseEndpoint(
    InfoEndpoint info, HealthEndpoint health, InitEndpoint init, ConfigEndpoint config, OperationUsage usage, ApiDirectoryHolder apis, EdgeOptions options)
{
    public bool IsOn => options.Variables.TryGetValue("DEBUG", out var debug) && debug is "1" or "true";

    public object Report() => new
    {
        Info = info.Report(),
        Health = health.Report(),
        Init = init.Report(),
        Config = config.Report(),
        Usage = usage.Report(),
        Apis = apis.Current.Apis.Select(api => new { api.Id, Kind = api.Kind.ToString(), api.Port }).ToArray(),
    };
}
