using Gatehouse.EdgeRouter.Integrating.Http;
using Gatehouse.EdgeRouter.Responding;
using Gatehouse.EdgeRouter.Upstreams;
using Gatehouse.GatewayModel.Services;

namespace Gatehouse.EdgeRouter.Integrating.Services;

/// <summary>
/// AWS_PROXY with a subtype: calls an AWS service and answers with what it answers.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-aws-services.html
/// </summary>
internal sealed class ServiceIntegration(
    ServiceTarget target, IServiceProtocol protocol, ServiceArguments arguments, BackendCall backend, long maxBytes, TimeProvider time)
    : IRouteIntegration
{
    public async ValueTask<StageOutcome> AnswerAsync(EdgeExchange exchange)
    {
        var given = await arguments.EvaluateAsync(exchange);
        if (target.Action.Required.Any(name => !given.ContainsKey(name))) return GatewayFailures.BadRequest;
        if (protocol.Compose(target.Upstream, target.Action, given) is not { } request) return GatewayFailures.BadRequest;

        using (request)
        {
            var region = given.GetValueOrDefault(ServiceAction.Region, target.Region);
            await UpstreamSignature.AddAsync(request, new UpstreamCaller(target.AccountId, region, target.Action.Service), time.GetUtcNow());
            var outcome = await backend.SendAsync(exchange.RequestId, request, maxBytes, exchange.Aborted);
            return outcome.Response is { } response ? await AnswerAsync(exchange, response, outcome.Body) : Failed(exchange, outcome.End);
        }
    }

    private static async ValueTask<StageOutcome> AnswerAsync(EdgeExchange exchange, HttpResponseMessage response, ReadOnlyMemory<byte> body)
    {
        using (response)
        {
            var status = (int)response.StatusCode;
            exchange.Integrated?.Take(response);
            return await ReplyWriter.WriteAsync(exchange, status, [.. BackendHeaders.Of(response).Where(header => !HopHeaders.Contains(header.Key))], body);
        }
    }

    private static StageOutcome Failed(EdgeExchange exchange, BackendEnd end)
    {
        if (exchange.Integrated is { } integrated) integrated.Error = $"The service gave no answer: {end}";
        return GatewayFailures.ServiceUnavailable;
    }
}
