using System.Text.Json;
using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.EdgeRouter.Tests.Hosting;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.Tests.Domains;

/// <summary>Source: AWS developer guide, http-api-mappings and rest-api-mappings, whose example the mappings are.</summary>
public sealed class CustomDomainTests
{
    [Theory]
    [InlineData("/customers", "rest1", "/customers", "/customers")]
    [InlineData("/orders/v1/items/123", "rest2", "/123", "/orders/v1/items/123")]
    [InlineData("/orders/v2/items/abc", "rest3", "/abc", "/orders/v2/items/abc")]
    [InlineData("/orders/v2/items/categories/5", "rest4", "/5", "/orders/v2/items/categories/5")]
    [InlineData("/orders/v1/itemsandmore", "rest1", "/orders/v1/itemsandmore", "/orders/v1/itemsandmore")]
    public async Task The_longest_base_path_of_whole_segments_serves(string path, string apiId, string resource, string eventPath)
    {
        var domain = Domain("api.example.com", ("", "rest1"), ("orders/v1/items", "rest2"), ("orders/v2/items", "rest3"), ("orders/v2/items/categories", "rest4"));
        await using var edge = await ServingAsync(domain, Rest("rest1"), Rest("rest2"), Rest("rest3"), Rest("rest4"));

        using var response = await edge.SendAsync(edge.Request(HttpMethod.Get, path, "API.example.com:4566"));

        ((int)response.StatusCode).ShouldBe(200);
        using var sent = JsonDocument.Parse(edge.Execution.Event);
        var context = sent.RootElement.GetProperty("requestContext");
        context.GetProperty("apiId").GetString().ShouldBe(apiId);
        context.GetProperty("path").GetString().ShouldBe(eventPath);
        context.GetProperty("domainPrefix").GetString().ShouldBe("API");
        sent.RootElement.GetProperty("path").GetString().ShouldBe(eventPath);
        sent.RootElement.GetProperty("pathParameters").GetProperty("proxy").GetString().ShouldBe(resource[1..]);
    }

    [Theory]
    [InlineData("/other/a", "api.example.com")]
    [InlineData("/", "api.example.com")]
    [InlineData("/gone/a", "api.example.com")]
    public async Task What_no_mapping_takes_is_forbidden(string path, string host)
    {
        await using var edge = await ServingAsync(Domain("api.example.com", ("base", "rest1"), ("gone", "nope")), Rest("rest1"));

        using var response = await edge.SendAsync(edge.Request(HttpMethod.Get, path, host));

        ((int)response.StatusCode).ShouldBe(403);
        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"message":"Forbidden"}""");
    }

    [Theory]
    [InlineData("a.example.com", 200)]
    [InlineData("a.b.example.com", 403)]
    [InlineData("example.com", 403)]
    public async Task A_wildcard_stands_for_one_label(string host, int status)
    {
        await using var edge = await ServingAsync(Domain("*.example.com", ("", "rest1")), Rest("rest1"));

        using var response = await edge.SendAsync(edge.Request(HttpMethod.Get, "/a", host));

        ((int)response.StatusCode).ShouldBe(status);
    }

    [Fact]
    public async Task A_name_comes_before_the_wildcard()
    {
        await using var edge = await TestEdge.StartAsync();
        await edge.TellAsync(
            new DiscoveryEvent { RestApiChanged = Rest("rest1") },
            new DiscoveryEvent { RestApiChanged = Rest("rest2") },
            new DiscoveryEvent { DomainChanged = Domain("*.example.com", ("", "rest1")) },
            new DiscoveryEvent { DomainChanged = Domain("a.example.com", ("", "rest2")) });

        using var response = await edge.SendAsync(edge.Request(HttpMethod.Get, "/a", "a.example.com"));

        edge.Execution.Event.ShouldContain("\"apiId\":\"rest2\"");
    }

    [Fact]
    public async Task A_mapping_without_a_stage_leaves_it_to_the_path()
    {
        var domain = Domain("api.example.com", ("base", "rest1"));
        domain.Mappings[0].Stage = "";
        await using var edge = await ServingAsync(domain, Rest("rest1"));

        using var named = await edge.SendAsync(edge.Request(HttpMethod.Get, "/base/dev/a", "api.example.com"));
        using var unnamed = await edge.SendAsync(edge.Request(HttpMethod.Get, "/base/a", "api.example.com"));

        ((int)named.StatusCode).ShouldBe(200);
        ((int)unnamed.StatusCode).ShouldBe(403);
    }

    [Fact]
    public async Task A_disabled_endpoint_serves_its_domains()
    {
        var rest = Rest("rest1").Deployed(deployment => deployment.Api.DisableExecuteApiEndpoint = true);
        await using var edge = await ServingAsync(Domain("api.example.com", ("", "rest1")), rest);

        using var byDomain = await edge.SendAsync(edge.Request(HttpMethod.Get, "/a", "api.example.com"));
        using var byHost = await edge.SendAsync(edge.Request(HttpMethod.Get, "/dev/a", "rest1.execute-api.localhost"));

        ((int)byDomain.StatusCode).ShouldBe(200);
        ((int)byHost.StatusCode).ShouldBe(403);
    }

    /// <summary>Source: AWS developer guide, http-api-develop-integrations-lambda: with a mapping, rawPath leaves the key out and 1.0's path has it.</summary>
    [Theory]
    [InlineData("1.0", "path", "/base/a")]
    [InlineData("2.0", "rawPath", "/a")]
    public async Task An_http_api_sees_the_base_path_in_format_1_only(string version, string member, string path)
    {
        var api = TestApis.Http(TestApis.Lambda(version), ["prod"], "GET /a");
        var domain = Domain("api.example.com", ("base", TestApis.Id));
        domain.Mappings[0].Stage = "prod";
        await using var edge = await TestEdge.StartAsync();
        await edge.TellAsync(new DiscoveryEvent { Changed = api }, new DiscoveryEvent { DomainChanged = domain });

        using var response = await edge.SendAsync(edge.Request(HttpMethod.Get, "/base/a", "api.example.com"));

        ((int)response.StatusCode).ShouldBe(200);
        using var sent = JsonDocument.Parse(edge.Execution.Event);
        sent.RootElement.GetProperty(member).GetString().ShouldBe(path);
    }

    [Fact]
    public async Task A_domain_that_wants_client_certificates_lets_nobody_in()
    {
        var domain = Domain("api.example.com", ("", "rest1"));
        domain.MutualTls = new MutualTlsAuthentication { TruststoreUri = "s3://bucket/truststore.pem" };
        await using var edge = await ServingAsync(domain, Rest("rest1"));

        using var response = await edge.SendAsync(edge.Request(HttpMethod.Get, "/a", "api.example.com"));

        ((int)response.StatusCode).ShouldBe(403);
        edge.Execution.Request.ShouldBeNull();
        edge.Warnings.ShouldContain(line => line.Contains("client certificates"));
    }

    [Fact]
    public async Task A_domain_that_is_removed_is_nobodys()
    {
        await using var edge = await TestEdge.StartAsync();
        await edge.TellAsync(
            new DiscoveryEvent { RestApiChanged = Rest("rest1") },
            new DiscoveryEvent { DomainChanged = Domain("api.example.com", ("", "rest1")) },
            new DiscoveryEvent { DomainRemoved = new RemovedDomain { DomainName = "api.example.com" } });

        using var response = await edge.SendAsync(edge.Request(HttpMethod.Get, "/a", "api.example.com"));

        ((int)response.StatusCode).ShouldBe(403);
    }

    private static RestApiSnapshot Rest(string id) => TestRestApis.Of(TestRestApis.Proxy(), "ANY /{proxy+}").Changed(snapshot =>
    {
        snapshot.Api.Id = id;
        snapshot.Stages[0].Deployment.Api.Id = id;
    });

    private static DomainSnapshot Domain(string name, params IEnumerable<(string BasePath, string ApiId)> mappings)
    {
        var domain = new DomainSnapshot { AccountId = "123456789012", Region = "us-east-1", DomainName = name };
        domain.Mappings.Add(mappings.Select(each => new DomainMapping { BasePath = each.BasePath, ApiId = each.ApiId, Stage = TestRestApis.Stage }));
        return domain;
    }

    private static async Task<TestEdge> ServingAsync(DomainSnapshot domain, params IEnumerable<RestApiSnapshot> apis)
    {
        var edge = await TestEdge.StartAsync();
        await edge.TellAsync([.. apis.Select(api => new DiscoveryEvent { RestApiChanged = api }), new DiscoveryEvent { DomainChanged = domain }]);
        return edge;
    }
}
