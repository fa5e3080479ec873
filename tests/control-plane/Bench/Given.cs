using System.IO.Compression;
using System.Text;
using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.Aws.Lambda;

namespace Gatehouse.ControlPlane.Tests.Bench;

/// <summary>What tests start from.</summary>
internal static class Given
{
    public static Task<Api> HttpApiAsync(this ControlPlaneBench bench, string name = "a") =>
        bench.CallAsync<Api>(new CreateApiRequest { Name = name, ProtocolType = "HTTP" });

    public static Task<Api> WebSocketApiAsync(this ControlPlaneBench bench) => bench.CallAsync<Api>(
        new CreateApiRequest { Name = "w", ProtocolType = "WEBSOCKET", RouteSelectionExpression = "$request.body.action" });

    public static Task<Route> RouteAsync(this ControlPlaneBench bench, Api api, string key, Integration? integration = null)
    {
        var request = new CreateRouteRequest { ApiId = api.ApiId, RouteKey = key };
        if (integration is not null)
        {
            request.Target = $"integrations/{integration.IntegrationId}";
        }

        return bench.CallAsync<Route>(request);
    }

    public static Task<Integration> IntegrationAsync(this ControlPlaneBench bench, Api api, string type = "HTTP_PROXY") =>
        bench.CallAsync<Integration>(new CreateIntegrationRequest
        {
            ApiId = api.ApiId,
            IntegrationType = type,
            IntegrationMethod = "GET",
            IntegrationUri = "https://example.com",
        });

    public static CreateAuthorizerRequest JwtAuthorizer(this Api api, string name = "jwt") => new()
    {
        ApiId = api.ApiId,
        AuthorizerType = "JWT",
        Name = name,
        IdentitySource = { "$request.header.Authorization" },
        JwtConfiguration = new JWTConfiguration { Issuer = "https://issuer.example", Audience = { "a" } },
    };

    public static CreateAuthorizerRequest FunctionAuthorizer(this Api api, string format = "2.0") => new()
    {
        ApiId = api.ApiId,
        AuthorizerType = "REQUEST",
        Name = "f",
        AuthorizerUri = "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:000000000000:function:f/invocations",
        AuthorizerPayloadFormatVersion = format,
        IdentitySource = { "$request.header.Authorization" },
    };

    public static CreateDomainNameRequest Domain(string name = "api.example.com") =>
        new() { DomainName = name, DomainNameConfigurations = { new DomainNameConfiguration() } };

    public static Task<ApiMapping> MappingAsync(
        this ControlPlaneBench bench, Api api, string key = "", string stage = "dev", string domain = "api.example.com") =>
        bench.CallAsync<ApiMapping>(Mapping(api, key, stage, domain));

    public static CreateApiMappingRequest Mapping(Api api, string key = "", string stage = "dev", string domain = "api.example.com") =>
        new() { DomainName = domain, ApiId = api.ApiId, Stage = stage, ApiMappingKey = key };

    public static Task<Stage> StageAsync(this ControlPlaneBench bench, Api api, string name = "dev", bool autoDeploy = false) =>
        bench.CallAsync<Stage>(new CreateStageRequest { ApiId = api.ApiId, StageName = name, AutoDeploy = autoDeploy });

    public static Task<Stage> GetStageAsync(this ControlPlaneBench bench, Api api, string name = "dev") =>
        bench.CallAsync<Stage>(new GetStageRequest { ApiId = api.ApiId, StageName = name });

    public static async Task<FunctionConfiguration> FunctionAsync(this ControlPlaneBench bench, string name = "f") =>
        await bench.CallAsync<FunctionConfiguration>(Function(name, await bench.UploadAsync(Zip("index.js", "code"))));

    public static CreateFunctionRequest Function(string name, string digest) => new()
    {
        FunctionName = name,
        Runtime = "nodejs22.x",
        Handler = "index.handler",
        Role = "arn:aws:iam::000000000000:role/r",
        Code = new FunctionCode { ZipFile = digest },
    };

    public static async Task<string> UploadAsync(this ControlPlaneBench bench, byte[] content) =>
        (await bench.Blobs.PutAsync(OneChunk(content), TestContext.Current.CancellationToken)).Digest;

    public static byte[] Zip(string name, string content)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create))
        using (var entry = zip.CreateEntry(name).Open())
        {
            entry.Write(Encoding.UTF8.GetBytes(content));
        }

        return memory.ToArray();
    }

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> OneChunk(byte[] content)
    {
        yield return content;
        await Task.CompletedTask;
    }
}
