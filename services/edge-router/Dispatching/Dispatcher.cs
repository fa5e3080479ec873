using System.Diagnostics.CodeAnalysis;
using Gatehouse.EdgeRouter.Domains;
using Gatehouse.EdgeRouter.Origins;
using Gatehouse.EdgeRouter.Responding;
using Gatehouse.EdgeRouter.Snapshots;
using Gatehouse.GatewayModel.Paths;

namespace Gatehouse.EdgeRouter.Dispatching;

/// <summary>
/// Decides whose request it is: an API's, found by host, path or port, or one of the entries that serve everything else.
/// Host before port before path, since behind an API's own host every path is the API's.
/// </summary>
internal sealed class Dispatcher(
    DomainDispatch domains, OriginGuard guard, IConnectionsEntry connections, IInternalEntry internals, IAwsApiEntry awsApis) : IEdgeStage
{
    public ValueTask<StageOutcome> RunAsync(EdgeExchange exchange)
    {
        var path = exchange.Requested.Path;
        var host = exchange.Context.Request.Host.Value ?? "";
        if (ExecuteApiHost.TryGetApiId(host, out var apiId))
        {
            return TryFind(exchange.Apis, apiId, out var api)
                ? Enter(exchange, new ApiTarget(api, UrlForm.Host, NamedStage: null, path))
                : new(UnknownApis.At(host, apiId));
        }

        if (exchange.Apis.Domains.TryFind(host, out var domain)) return domains.EnterAsync(exchange, domain);

        if (exchange.Apis.TryGetByPort(exchange.Context.Connection.LocalPort, out var owner))
        {
            return Enter(exchange, new ApiTarget(owner, UrlForm.OwnPort, NamedStage: null, path));
        }

        if (ApiPathForms.TrySplit(path, out apiId, out var stage, out var rest))
        {
            return TryFind(exchange.Apis, apiId, out var api)
                ? Enter(exchange, new ApiTarget(api, UrlForm.Path, stage.IsEmpty ? null : PercentEncoding.Decode(stage), rest.ToString()))
                : new(GatewayFailures.UnknownApi(apiId.ToString()));
        }

        if (guard.Check(exchange) is { } outcome) return new(outcome);

        if (IsInternal(path))
        {
            return internals.ServeAsync(exchange);
        }

        return ConnectionsPath.TryParse(path, out var stageName, out var connectionId)
            ? connections.ServeAsync(exchange, new ConnectionAddress(Api: null, stageName, connectionId))
            : awsApis.ServeAsync(exchange);
    }

    private static bool IsInternal(string path) =>
        path.StartsWith("/_localstack/", StringComparison.Ordinal) || path.StartsWith("/_aws/", StringComparison.Ordinal)
        || path.StartsWith("/_gatehouse/", StringComparison.Ordinal) || path == "/openapi.yaml";

    // Host names come in any case; ids are lower case unless the user chose one.
    private static bool TryFind(ApiDirectory apis, ReadOnlySpan<char> apiId, [NotNullWhen(true)] out CompiledApi? api)
    {
        if (apis.TryGet(apiId, out api)) return true;

        Span<char> lower = apiId.Length <= 256 ? stackalloc char[apiId.Length] : new char[apiId.Length];
        apiId.ToLowerInvariant(lower);
        return apis.TryGet(lower, out api);
    }

    private static ValueTask<StageOutcome> Enter(EdgeExchange exchange, ApiTarget target)
    {
        exchange.Target = target;
        return new(StageOutcome.Continue);
    }
}
