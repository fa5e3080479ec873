using System.Text;
using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.EdgeRouter.Integrating;
using Gatehouse.EdgeRouter.Responding;
using Gatehouse.EdgeRouter.Rest.Compiling;
using Gatehouse.EdgeRouter.Rest.Validating;
using Gatehouse.EdgeRouter.Transcoding;
using Google.Protobuf;

namespace Gatehouse.EdgeRouter.Rest.Trying;

/// <summary>
/// Tries out a method as it is edited now, with the stages of the data plane that judge no caller.
/// <code>
/// draft ─► exchange without a client ─► validation ─► integration ─► status, headers, body, log
/// </code>
/// https://docs.aws.amazon.com/apigateway/latest/api/API_TestInvokeMethod.html
/// </summary>
internal sealed class TestInvokeMethod(
    DraftApis drafts, TrialExchanges exchanges, MethodCompiler methods, RequestValidation validation, IntegrationCall integration, FailureWriter failures,
    TimeProvider time) : IEdgeOperation
{
    // AWS's words, as in LocalStack services/apigateway/legacy/provider.py
    private static readonly AwsFailure NoResource = new("NotFoundException", 404, "Invalid Resource identifier specified");
    private static readonly AwsFailure NoMethod = new("NotFoundException", 404, "Invalid Method identifier specified");

    public string Request => TestInvokeMethodRequest.Descriptor.FullName;

    public async Task<Outcome<IMessage>> CallAsync(IMessage request, CallScope scope, CancellationToken cancellationToken)
    {
        var test = (TestInvokeMethodRequest)request;
        var draft = await drafts.GetAsync(test.RestApiId, test.StageVariables, test.ClientCertificateId, scope, cancellationToken);
        if (!draft.Succeeded) return draft.Failure;
        if (draft.Value.FindResource(test.ResourceId) is not { } resource) return NoResource;
        if (DraftApi.FindMethod(resource, test.HttpMethod) is not { } method) return NoMethod;

        var compiled = methods.Compile(draft.Value.Scope, DraftApi.Compile(resource), method.HttpMethod, method);
        var path = test.PathWithQueryString.Length > 0 ? test.PathWithQueryString : compiled.Resource.Path.HasVariables ? "/" : resource.Path;
        var trial = new TrialRequest(test.HttpMethod, path, test.Headers, test.MultiValueHeaders, test.Body);
        var exchange = exchanges.Create(draft.Value, trial, cancellationToken);
        exchange.Route = exchange.Rest.Method = compiled;
        return Outcome<IMessage>.Of(await RunAsync(exchange, test));
    }

    private async Task<TestInvokeMethodResponse> RunAsync(EdgeExchange exchange, TestInvokeMethodRequest test)
    {
        var log = exchange.ExecutionLog!;
        LogRequest(log, exchange.Rest, test);
        var started = time.GetTimestamp();
        var outcome = await validation.RunAsync(exchange);
        if (!outcome.Ended) outcome = await integration.RunAsync(exchange);
        if (outcome.Failure is { } failure)
        {
            log.Add($"Execution failed: {failure.Message}");
            await failures.WriteAsync(exchange, failure);
        }

        var answer = Describe(exchange.Context.Response);
        answer.Latency = (long)time.GetElapsedTime(started).TotalMilliseconds;
        log.Add($"Method response body after transformations: {answer.Body}");
        log.Add("Method response headers", answer.Headers);
        if (outcome.Failure is null) log.Add("Successfully completed execution");
        log.Add($"Method completed with status: {answer.Status}");
        answer.Log = log.ToString();
        return answer;
    }

    private static void LogRequest(ExecutionLog log, RestCall call, TestInvokeMethodRequest test)
    {
        log.Add($"Starting execution for request: {call.RequestId}");
        log.Add($"HTTP Method: {call.Request.Method}, Resource Path: {call.Path}");
        log.Add("Method request path", call.PathParameters);
        log.Add("Method request query string", call.Query.Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value)));
        log.Add("Method request headers", call.Request.Headers);
        log.Add($"Method request body before transformations: {test.Body}");
    }

    private static TestInvokeMethodResponse Describe(HttpResponse response)
    {
        var body = (MemoryStream)response.Body;
        var answer = new TestInvokeMethodResponse { Status = response.StatusCode, Body = Encoding.UTF8.GetString(body.ToArray()) };
        foreach (var (name, values) in response.Headers)
        {
            if (IsOfTheWire(name)) continue;

            answer.Headers[name] = values[^1] ?? "";
            answer.MultiValueHeaders[name] = new ListOfString { Items = { values.Select(value => value ?? "") } };
        }

        return answer;
    }

    private static bool IsOfTheWire(string name) =>
        name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)
        || name.Equals("x-amzn-RequestId", StringComparison.OrdinalIgnoreCase)
        || name.Equals("x-amz-apigw-id", StringComparison.OrdinalIgnoreCase);
}
