using System.Text.Json.Nodes;
using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.ControlPlane.ApiGatewayV2.OpenApi;
using Gatehouse.ControlPlane.ApiGatewayV2.OpenApi.Exporting;
using Gatehouse.ControlPlane.ApiGatewayV2.OpenApi.Importing;
using Gatehouse.ControlPlane.OpenApi;

namespace Gatehouse.ControlPlane.Tests;

/// <summary>Import after export is a fixed point, whatever an API is made of.</summary>
public sealed class RoundTripTests
{
    private static readonly string[] Texts = ["a", "1.0", "true", "null", "~", "ü \"quoted\" \\ # text", "line\nbreak", " blank ", "{x}", "*a", "0x1F", "2026-01-01"];
    private static readonly string[] Keys = ["$default", "ANY /", "GET /", "GET /a", "ANY /a", "POST /a/{id}", "DELETE /{proxy+}", "PATCH /a.b-c_d", "HEAD /1"];

    [Fact]
    public void Random_APIs_come_back_as_they_were()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var parts = RandomParts(new Random(seed));
            var once = HttpApiExport.Write(parts, "http://e", "");

            var text = seed % 2 == 0 ? once.ToJsonString() : YamlText.Of(once);
            var read = new HttpApiImport(new SequentialIds()).Read(text, "", failOnWarnings: true, ControlPlaneBench.Caller);

            read.Succeeded.ShouldBeTrue($"seed {seed}: {read.Failure?.Message}\n{text}");
            JsonNode.DeepEquals(HttpApiExport.Write(read.Value!, "http://e", ""), once).ShouldBeTrue($"seed {seed}\n{text}");
        }
    }

    private static HttpApiParts RandomParts(Random random)
    {
        var api = new Api { Name = Text(random), ProtocolType = "HTTP", Version = Text(random), DisableExecuteApiEndpoint = random.Next(2) == 0 };
        if (random.Next(2) == 0)
        {
            api.CorsConfiguration = new CorsConfiguration { AllowOrigins = { "https://" + random.Next(9) }, MaxAge = random.Next(100) };
            api.Tags[Text(random)] = Text(random);
        }

        var integrations = Enumerable.Range(0, random.Next(1, 4)).Select(number => RandomIntegration(random, $"i{number}")).ToArray();
        Authorizer[] authorizers = [Jwt(random), Function(random)];
        var routes = Keys.Where(_ => random.Next(2) == 0).Select((key, number) => RandomRoute(random, key, $"r{number}", integrations, authorizers));
        return new HttpApiParts(api, [.. routes], integrations, authorizers);
    }

    private static Route RandomRoute(Random random, string key, string id, Integration[] integrations, Authorizer[] authorizers)
    {
        var route = new Route { RouteKey = key, RouteId = id, AuthorizationType = "NONE", ApiKeyRequired = false };
        if (random.Next(4) > 0)
        {
            route.Target = "integrations/" + integrations[random.Next(integrations.Length)].IntegrationId;
        }

        switch (random.Next(4))
        {
            case 0:
                route.AuthorizationType = "AWS_IAM";
                break;
            case 1:
                route.AuthorizationType = "JWT";
                route.AuthorizerId = authorizers[0].AuthorizerId;
                route.AuthorizationScopes.Add(["a", "b"]);
                break;
            case 2:
                route.AuthorizationType = "CUSTOM";
                route.AuthorizerId = authorizers[1].AuthorizerId;
                break;
        }

        return route;
    }

    private static Integration RandomIntegration(Random random, string id)
    {
        var integration = new Integration
        {
            IntegrationId = id,
            IntegrationType = "HTTP_PROXY",
            IntegrationMethod = "ANY",
            IntegrationUri = "https://e.example/" + random.Next(9),
            PayloadFormatVersion = "1.0",
            ConnectionType = "INTERNET",
            TimeoutInMillis = random.Next(50, 30_001),
            Description = Text(random),
        };
        if (random.Next(2) == 0)
        {
            integration.RequestParameters["overwrite:header." + random.Next(9)] = Text(random);
            integration.ResponseParameters["500"] = new IntegrationParameters { Entries = { ["append:header.x"] = Text(random) } };
            integration.TlsConfig = new TlsConfig { ServerNameToVerify = "e.example" };
        }

        return integration;
    }

    private static Authorizer Jwt(Random random) => new()
    {
        AuthorizerId = "j",
        AuthorizerType = "JWT",
        Name = Text(random),
        IdentitySource = { "$request.header.Authorization" },
        JwtConfiguration = new JWTConfiguration { Issuer = "https://issuer.example", Audience = { Text(random), Text(random) } },
    };

    // Of the same name perhaps: documents cannot have two schemes of one.
    private static Authorizer Function(Random random) => new()
    {
        AuthorizerId = "f",
        AuthorizerType = "REQUEST",
        Name = Text(random),
        AuthorizerUri = Documents.Function,
        AuthorizerPayloadFormatVersion = "2.0",
        EnableSimpleResponses = random.Next(2) == 0,
        IdentitySource = { "$request.header.a", "$context.b" },
        AuthorizerResultTtlInSeconds = random.Next(3600),
    };

    private static string Text(Random random) => Texts[random.Next(Texts.Length)];
}
