using System.Text;
using System.Text.Json.Nodes;
using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.EdgeRouterWebSockets.Tests.Hosting;
using Gatehouse.Protocol;
using Google.Protobuf;
using Apis = Gatehouse.EdgeRouterWebSockets.Tests.Hosting.Apis;

namespace Gatehouse.EdgeRouterWebSockets.Tests.Integrating;

/// <summary>How cases tell of an integration: the integration itself, its responses, what stands behind it and what that is to be asked.</summary>
internal static class IntegrationCase
{
    public const string Target = "integrations/it";

    /// <summary>Adds the integration that the route goes to. A path for its URI is one of the backend's.</summary>
    public static void AddTo(DeploymentContents deployment, JsonNode @case, Backend backend)
    {
        var integration = JsonParser.Default.Parse<Integration>(@case["integration"]!.ToJsonString());
        integration.IntegrationId = "it";
        if (integration.IntegrationUri is "" or ['/', ..])
        {
            integration.IntegrationUri = integration.IntegrationType.StartsWith("HTTP", StringComparison.Ordinal)
                ? backend.Url + (integration.IntegrationUri is "" ? "/in" : integration.IntegrationUri)
                : Apis.FunctionUri;
        }

        deployment.Integrations.Add(integration);
        foreach (var response in @case["responses"]?.AsArray() ?? [])
        {
            deployment.IntegrationResponses.Add(new IntegrationResponseOfIntegration
            {
                IntegrationId = "it",
                IntegrationResponse = JsonParser.Default.Parse<IntegrationResponse>(response!.ToJsonString()),
            });
        }
    }

    public static Task AnswerAsync(HttpContext context, JsonNode? answer)
    {
        context.Response.StatusCode = (int?)answer?["status"] ?? 200;
        foreach (var (name, value) in answer?["headers"]?.AsObject() ?? []) context.Response.Headers[name] = (string?)value;
        var body = (string?)answer?["base64"] is { } base64
            ? Convert.FromBase64String(base64)
            : Encoding.UTF8.GetBytes((string?)answer?["body"] ?? "");
        return body.Length == 0 ? Task.CompletedTask : context.Response.Body.WriteAsync(body).AsTask();
    }

    public static ExecutionResult ResultOf(JsonNode? function) => (string?)function?["error"] is { } message
        ? new ExecutionResult { FunctionError = "Unhandled", Payload = ByteString.CopyFromUtf8($$"""{"errorMessage":"{{message}}","errorType":"Error"}""") }
        : RunnerDouble.Result(function?["result"]?.ToJsonString() ?? "null");

    /// <summary>That the backend was asked as the case says; what it says nothing of may be anything.</summary>
    public static async Task ShouldAskAsync(Backend backend, JsonNode expected)
    {
        var asked = await backend.NextAsync();
        if ((string?)expected["method"] is { } method) asked.Method.ShouldBe(method);
        if ((string?)expected["target"] is { } target) asked.Target.ShouldBe(target);
        if ((string?)expected["body"] is { } body) asked.Body.ShouldBe(body);
        foreach (var (name, value) in expected["headers"]?.AsObject() ?? []) asked.Headers[name].ShouldBe((string?)value, name);
        foreach (var name in expected["absent"]?.AsArray() ?? []) asked.Headers.ShouldNotContainKey((string)name!);
    }
}
