using System.Text.Json;
using System.Text.Json.Serialization;
using Gatehouse.EdgeRouter.Dispatching;
using Gatehouse.EdgeRouter.Responding;
using Gatehouse.EdgeRouter.Transcoding;

namespace Gatehouse.EdgeRouter.Internal;

/// <summary>
/// The endpoints under <c>/_localstack/</c>, <c>/_aws/</c> and <c>/_gatehouse/</c> that LocalStack's users and test containers ask for. One line each.
/// </summary>
internal sealed class InternalEntry(
    HealthEndpoint health, InfoEndpoint info, InitEndpoint init, ConfigEndpoint config, PluginsEndpoint plugins, DiagnoseEndpoint diagnose,
    OperationUsage usage, DocumentEndpoint document, StateEndpoint state, CodeEndpoint code, StackResponsesEndpoint responses, AuthorityEndpoint authority,
    ResourcesEndpoint resources, RuntimesEndpoint runtimes)
    : IInternalEntry
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public ValueTask<StageOutcome> ServeAsync(EdgeExchange exchange) => (exchange.Context.Request.Method, exchange.Requested.Path) switch
    {
        ("GET" or "HEAD", "/_localstack/health") => AnswerAsync(exchange, health.Report()),
        ("POST", "/_localstack/health") => health.ActAsync(exchange),
        ("PUT", "/_localstack/health") => health.AddAsync(exchange),
        ("GET", "/_localstack/config") => AnswerAsync(exchange, config.Report()),
        ("GET", "/_localstack/plugins") => AnswerAsync(exchange, plugins.Report()),
        ("GET", "/_localstack/usage") => AnswerAsync(exchange, usage.Report()),
        ("GET", "/_localstack/resources") => resources.ListAsync(exchange),
        ("GET", "/_aws/lambda/runtimes") => runtimes.ListAsync(exchange),
        ("GET", "/_localstack/swagger") => document.PageAsync(exchange),
        ("GET", "/openapi.yaml") => document.DocumentAsync(exchange),
        ("GET", "/_localstack/diagnose") when diagnose.IsOn => AnswerAsync(exchange, diagnose.Report()),
        ("GET", "/_localstack/info") => AnswerAsync(exchange, info.Report()),
        ("GET", "/_localstack/init") => AnswerAsync(exchange, init.Report()),
        ("GET", var path) when init.TryReport(path, out var stage) => AnswerAsync(exchange, stage),
        ("POST", "/_localstack/state/reset") => state.ResetAsync(exchange),
        ("POST", "/_localstack/state/save" or "/_localstack/state/load") => state.ConfirmAsync(exchange),
        ("POST", var path) when state.TryParse(path, out var service) => state.ConfirmAsync(exchange, service),
        ("GET", "/_gatehouse/state") => state.ExportAsync(exchange),
        ("POST", "/_gatehouse/state") => state.ImportAsync(exchange),
        ("GET", "/_gatehouse/ca.pem") => authority.DownloadAsync(exchange),
        ("GET", var path) when CodeEndpoint.TryParse(path, out var digest) => code.DownloadAsync(exchange, digest),
        ("PUT" or "POST", var path) when StackResponsesEndpoint.TryParse(path, out var token) => responses.TakeAsync(exchange, token),
        (var method, var path) => new(GatewayFailures.NotEmulated($"{method} {path}")),
    };

    private static async ValueTask<StageOutcome> AnswerAsync(EdgeExchange exchange, object report)
    {
        var response = exchange.Context.Response;
        var body = JsonSerializer.SerializeToUtf8Bytes(report, Json);
        response.ContentType = "application/json";
        response.ContentLength = body.Length;
        if (exchange.Context.Request.Method != HttpMethods.Head)
        {
            await response.Body.WriteAsync(body, exchange.Aborted);
        }

        return StageOutcome.Answered;
    }
}
