using System.Net.Http.Json;
using System.Text.Json;

namespace Gatehouse.Benchmarks.Contenders;

/// <summary>Deploys functions and APIs by AWS's own HTTP API, unsigned.</summary>
/// <param name="endpoint">Where Gatehouse listens.</param>
internal sealed class Deployment(Uri endpoint) : IDisposable
{
    private static readonly string[] BearerToken = ["$request.header.Authorization"];

    private readonly HttpClient _client = new() { BaseAddress = endpoint };

    public void Dispose() => _client.Dispose();

    /// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html</summary>
    /// <returns>Its ARN, once it can be invoked.</returns>
    public async Task<string> CreateFunctionAsync(string name, string handler, CancellationToken cancellationToken)
    {
        var function = await PostAsync("/2015-03-31/functions", new
        {
            FunctionName = name,
            Runtime = "nodejs20.x",
            Role = "arn:aws:iam::000000000000:role/benchmark",
            Handler = $"index.{handler}",
            Code = new { ZipFile = FunctionPackage.Zip() },
        }, cancellationToken);

        while (Text(function, "State") == "Pending")
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), cancellationToken);
            function = await _client.GetFromJsonAsync<JsonElement>($"/2015-03-31/functions/{name}/configuration", cancellationToken);
        }

        return Text(function, "FunctionArn");
    }

    /// <summary>An API whose every request goes to one function (quick create).</summary>
    /// <returns>Where the function answers.</returns>
    public async Task<Uri> CreateHttpApiAsync(string name, string functionArn, CancellationToken cancellationToken)
    {
        var api = await PostAsync("/v2/apis", new { name, protocolType = "HTTP", target = functionArn }, cancellationToken);
        return new Uri(endpoint, $"/_aws/execute-api/{Text(api, "apiId")}/$default/hello");
    }

    /// <summary>An API whose every request goes to a backend (quick create).</summary>
    /// <returns>Where the backend answers.</returns>
    public Task<Uri> CreateProxyAsync(string name, Uri backend, CancellationToken cancellationToken) =>
        CreateHttpApiAsync(name, backend.GetLeftPart(UriPartial.Authority), cancellationToken);

    /// <summary>An API of which one route is open and another wants a token, both of one function.</summary>
    /// <returns>Where the open one answers; the other is its sibling <c>closed</c>.</returns>
    public async Task<Uri> CreateGuardedApiAsync(string name, string functionArn, string issuer, string audience, CancellationToken cancellationToken)
    {
        var api = await PostAsync("/v2/apis", new { name, protocolType = "HTTP" }, cancellationToken);
        var path = $"/v2/apis/{Text(api, "apiId")}";
        var integration = await PostAsync(
            $"{path}/integrations", new { integrationType = "AWS_PROXY", integrationUri = functionArn, payloadFormatVersion = "2.0" }, cancellationToken);
        var target = $"integrations/{Text(integration, "integrationId")}";
        var authorizer = await PostAsync($"{path}/authorizers", new
        {
            name,
            authorizerType = "JWT",
            identitySource = BearerToken,
            jwtConfiguration = new { issuer, audience = new[] { audience } },
        }, cancellationToken);
        await PostAsync($"{path}/routes", new { routeKey = "GET /open", target }, cancellationToken);
        await PostAsync(
            $"{path}/routes", new { routeKey = "GET /closed", target, authorizationType = "JWT", authorizerId = Text(authorizer, "authorizerId") }, cancellationToken);
        await PostAsync($"{path}/stages", new { stageName = "$default", autoDeploy = true }, cancellationToken);
        return new Uri(endpoint, $"/_aws/execute-api/{Text(api, "apiId")}/$default/open");
    }

    /// <summary>An API of many routes to one backend, by one import, on a stage that deploys itself.</summary>
    /// <returns>Its id and that of its integration for more routes.</returns>
    public async Task<(string ApiId, string IntegrationId)> ImportApiAsync(string name, int routes, Uri backend, CancellationToken cancellationToken)
    {
        var paths = Enumerable.Range(0, routes).ToDictionary(route => $"/things/{route}/{{id}}", _ => (object)new Dictionary<string, object>
        {
            ["get"] = new Dictionary<string, object>
            {
                ["responses"] = new { },
                ["x-amazon-apigateway-integration"] = new { type = "http_proxy", httpMethod = "GET", uri = backend.AbsoluteUri, payloadFormatVersion = "1.0" },
            },
        });
        var document = JsonSerializer.Serialize(new { openapi = "3.0.1", info = new { title = name, version = "1" }, paths });
        var api = await SendAsync(HttpMethod.Put, "/v2/apis", new { body = document }, cancellationToken);
        var path = $"/v2/apis/{Text(api, "apiId")}";
        var integration = await PostAsync(
            $"{path}/integrations", new { integrationType = "HTTP_PROXY", integrationMethod = "GET", integrationUri = backend.AbsoluteUri, payloadFormatVersion = "1.0" }, cancellationToken);
        await PostAsync($"{path}/stages", new { stageName = "$default", autoDeploy = true }, cancellationToken);
        return (Text(api, "apiId"), Text(integration, "integrationId"));
    }

    /// <summary>Adds a route.</summary>
    public Task CreateRouteAsync(string apiId, string routeKey, string integrationId, CancellationToken cancellationToken) =>
        PostAsync($"/v2/apis/{apiId}/routes", new { routeKey, target = $"integrations/{integrationId}" }, cancellationToken);

    /// <summary>A REST API with one resource, whose GET goes to one function.</summary>
    /// <returns>Where the function answers.</returns>
    public async Task<Uri> CreateRestApiAsync(string name, string functionArn, CancellationToken cancellationToken)
    {
        const string stage = "local";
        var api = await PostAsync("/restapis", new { name }, cancellationToken);
        var path = $"/restapis/{Text(api, "id")}";
        var resource = await PostAsync($"{path}/resources/{Text(api, "rootResourceId")}", new { pathPart = name }, cancellationToken);
        var method = $"{path}/resources/{Text(resource, "id")}/methods/GET";
        await SendAsync(HttpMethod.Put, method, new { authorizationType = "NONE" }, cancellationToken);
        await SendAsync(HttpMethod.Put, $"{method}/integration", new
        {
            type = "AWS_PROXY",
            httpMethod = "POST",
            uri = $"arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/{functionArn}/invocations",
        }, cancellationToken);
        await PostAsync($"{path}/deployments", new { stageName = stage }, cancellationToken);
        return new Uri(endpoint, $"/_aws/execute-api/{Text(api, "id")}/{stage}/{name}");
    }

    /// <summary>An API that sends each message to one function, and what it returns back.</summary>
    /// <returns>Where clients connect.</returns>
    public Task<Uri> CreateWebSocketApiAsync(string name, string functionArn, CancellationToken cancellationToken) => CreateWebSocketApiAsync(
        name,
        new
        {
            integrationType = "AWS_PROXY",
            integrationMethod = "POST",
            integrationUri = $"arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/{functionArn}/invocations",
        },
        replyTemplate: null,
        cancellationToken);

    /// <summary>An API that answers each message by itself, with its connection's id.</summary>
    /// <returns>Where clients connect.</returns>
    public Task<Uri> CreateMockApiAsync(string name, CancellationToken cancellationToken) => CreateWebSocketApiAsync(
        name,
        new { integrationType = "MOCK", requestTemplates = new Dictionary<string, string> { ["$default"] = """{"statusCode":200}""" } },
        """{"connectionId":"$context.connectionId","text":"the quick brown fox"}""",
        cancellationToken);

    private async Task<Uri> CreateWebSocketApiAsync(string name, object definition, string? replyTemplate, CancellationToken cancellationToken)
    {
        const string defaultKey = "$default";
        const string stage = "local";
        var api = await PostAsync(
            "/v2/apis", new { name, protocolType = "WEBSOCKET", routeSelectionExpression = "$request.body.action" }, cancellationToken);
        var path = $"/v2/apis/{Text(api, "apiId")}";
        var integration = await PostAsync($"{path}/integrations", definition, cancellationToken);
        if (replyTemplate is not null)
        {
            await PostAsync(
                $"{path}/integrations/{Text(integration, "integrationId")}/integrationresponses",
                new { integrationResponseKey = defaultKey, responseTemplates = new Dictionary<string, string> { [defaultKey] = replyTemplate } },
                cancellationToken);
        }

        var route = await PostAsync($"{path}/routes", new
        {
            routeKey = defaultKey,
            target = $"integrations/{Text(integration, "integrationId")}",
            routeResponseSelectionExpression = defaultKey,
        }, cancellationToken);
        await PostAsync($"{path}/routes/{Text(route, "routeId")}/routeresponses", new { routeResponseKey = defaultKey }, cancellationToken);
        var deployment = await PostAsync($"{path}/deployments", new { }, cancellationToken);
        await PostAsync($"{path}/stages", new { stageName = stage, deploymentId = Text(deployment, "deploymentId") }, cancellationToken);

        // The host in the endpoint is a public name; the benchmark stays on the loopback.
        return new UriBuilder(Text(api, "apiEndpoint")) { Host = endpoint.Host, Path = stage }.Uri;
    }

    private Task<JsonElement> PostAsync(string path, object request, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, path, request, cancellationToken);

    private async Task<JsonElement> SendAsync(HttpMethod method, string path, object request, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(method, path) { Content = JsonContent.Create(request, options: JsonSerializerOptions.Default) };
        using var response = await _client.SendAsync(message, cancellationToken);
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        return response.IsSuccessStatusCode
            ? JsonSerializer.Deserialize<JsonElement>(body)
            : throw new InvalidOperationException($"{method} {path} answered {(int)response.StatusCode}: {body}");
    }

    private static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
