using System.Text;
using System.Text.Json.Nodes;
using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.EdgeRouter.Tests.Hosting;
using Gatehouse.Protocol;
using Microsoft.AspNetCore.Http;

namespace Gatehouse.EdgeRouter.Tests.Mapping;

/// <summary>Every case of parameter-mappings.json against a backend.</summary>
public sealed class ParameterMappingTests
{
    public static TheoryData<string> Names => [.. ParityCases.In("parameter-mappings.json").Select(each => (string)each["name"]!)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Requests_and_answers_are_changed_as_the_integration_says(string name)
    {
        var given = ParityCases.Named("parameter-mappings.json", name);
        var (target, headers) = ("", new HeaderDictionary());
        await using var backend = await Backend.StartAsync(context =>
        {
            target = Backend.RawTarget(context);
            foreach (var header in context.Request.Headers) headers[header.Key] = header.Value;
            context.Response.Headers["x-out"] = "b";
            return Task.CompletedTask;
        });
        await using var edge = await TestEdge.ServingAsync(Mapped(given, TestApis.HttpProxy(backend.Url + "/base")));

        using var response = await edge.SendAsync(RequestOf(given, edge));

        ((int)response.StatusCode).ShouldBe((int?)given["status"] ?? 200);
        if (given["target"] is { } expected) target.ShouldBe((string)expected!);
        foreach (var (header, value) in given["headers"]?.AsObject() ?? []) headers[header].ToString().ShouldBe((string)value!, header);
        foreach (var (header, value) in given["answered"]?.AsObject() ?? [])
        {
            response.Headers.TryGetValues(header, out var answered);
            string.Join(',', answered ?? []).ShouldBe((string)value!, header);
        }
    }

    [Fact]
    public async Task A_functions_event_is_changed_too()
    {
        var given = new JsonObject
        {
            ["request"] = new JsonObject
            {
                ["append:header.x-id"] = "$request.path.id",
                ["remove:querystring.debug"] = "''",
                ["overwrite:path"] = "/v2/${request.path.id}",
            },
        };
        await using var edge = await TestEdge.ServingAsync(Mapped(given, TestApis.Lambda()));

        using var response = await edge.SendAsync(RequestOf(given, edge));

        var told = JsonNode.Parse(edge.Execution.Event)!;
        ((string)told["headers"]!["x-id"]!).ShouldBe("7");
        ((string)told["rawQueryString"]!).ShouldBe("k=2");
        ((string)told["rawPath"]!).ShouldBe("/v2/7");
    }

    [Fact]
    public async Task A_functions_answer_is_changed_by_its_status_and_body()
    {
        var given = new JsonObject { ["response"] = new JsonObject { ["418"] = new JsonObject { ["overwrite:statuscode"] = "404", ["append:header.x-why"] = "$response.body.why" } } };
        await using var edge = await TestEdge.ServingAsync(Mapped(given, TestApis.Lambda()));
        edge.Execution.Result = """{"statusCode":418,"body":"{\"why\":\"tea\"}"}""";

        using var response = await edge.SendAsync(RequestOf(given, edge));

        ((int)response.StatusCode).ShouldBe(404);
        response.Headers.GetValues("x-why").ShouldBe(["tea"]);
    }

    [Fact]
    public async Task Failures_of_the_gateway_are_not_changed()
    {
        var given = new JsonObject { ["response"] = new JsonObject { ["500"] = new JsonObject { ["overwrite:statuscode"] = "403" } } };
        await using var edge = await TestEdge.ServingAsync(Mapped(given, TestApis.Lambda()));
        edge.Execution.FunctionError = "Unhandled";

        using var response = await edge.SendAsync(RequestOf(given, edge));

        ((int)response.StatusCode).ShouldBe(500);
    }

    [Fact]
    public async Task A_body_that_was_read_still_reaches_the_backend()
    {
        var seen = "";
        await using var backend = await Backend.StartAsync(async context => seen = await new StreamReader(context.Request.Body).ReadToEndAsync());
        var given = ParityCases.Named("parameter-mappings.json", "the whole body is read");
        await using var edge = await TestEdge.ServingAsync(Mapped(given, TestApis.HttpProxy(backend.Url)));

        using var response = await edge.SendAsync(RequestOf(given, edge));

        seen.ShouldBe("hello");
    }

    private static ApiSnapshot Mapped(JsonObject given, Integration integration)
    {
        foreach (var (key, value) in given["request"]?.AsObject() ?? []) integration.RequestParameters[key] = (string)value!;
        foreach (var (status, changes) in given["response"]?.AsObject() ?? [])
        {
            var parameters = integration.ResponseParameters[status] = new IntegrationParameters();
            foreach (var (key, value) in changes!.AsObject()) parameters.Entries[key] = (string)value!;
        }

        return TestApis.Http(integration, ["dev"], "GET /pets/{id}").Changed(s => s.Stages[0].Stage.StageVariables["env"] = "p");
    }

    private static HttpRequestMessage RequestOf(JsonObject given, TestEdge edge)
    {
        var request = edge.Request(HttpMethod.Get, "/dev/pets/7?debug=1&k=2");
        request.Headers.Add("x-in", "a");
        if ((string?)given["body"] is { } body) request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        return request;
    }
}
