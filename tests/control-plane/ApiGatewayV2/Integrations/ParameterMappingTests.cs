using Gatehouse.Aws.ApiGatewayV2;

namespace Gatehouse.ControlPlane.Tests;

public sealed class ParameterMappingTests
{
    [Theory]
    [InlineData("append:header.x-a", null)]
    [InlineData("overwrite:querystring.a", null)]
    [InlineData("remove:header.x-a", null)]
    [InlineData("overwrite:path", null)]
    [InlineData("overwrite:header.host", null)]
    [InlineData("append:path", "Invalid mapping expression specified: Validation Result: warnings : [], errors : [Invalid Request Actioned Parameter destination specified: append:path]")]
    [InlineData("overwrite:statuscode", "Invalid mapping expression specified: Validation Result: warnings : [], errors : [Invalid Request Actioned Parameter destination specified: overwrite:statuscode]")]
    [InlineData("replace:header.a", "Invalid mapping expression specified: Validation Result: warnings : [], errors : [Invalid Request Actioned Parameter destination specified: replace:header.a]")]
    [InlineData("header.a", "Invalid mapping expression specified: Validation Result: warnings : [], errors : [Invalid Request Actioned Parameter destination specified: header.a]")]
    [InlineData("overwrite:header.Authorization", "Invalid mapping expression specified: Validation Result: warnings : [], errors : [Operations on header Authorization are restricted]")]
    [InlineData("append:header.x-amz-date", "Invalid mapping expression specified: Validation Result: warnings : [], errors : [Operations on header x-amz-date are restricted]")]
    [InlineData("append:header.Access-Control-Allow-Origin", "Invalid mapping expression specified: Validation Result: warnings : [], errors : [Operations on header Access-Control-Allow-Origin are restricted]")]
    public async Task Request_parameters_follow_their_grammar(string key, string? refused)
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.HttpApiAsync();
        var request = new CreateIntegrationRequest
        {
            ApiId = api.ApiId,
            IntegrationType = "HTTP_PROXY",
            IntegrationMethod = "ANY",
            IntegrationUri = "http://localhost",
            RequestParameters = { [key] = "$request.path" },
        };

        if (refused is null) (await bench.CallAsync<Integration>(request)).RequestParameters.Keys.ShouldBe([key]);
        else (await bench.FailAsync(request)).Message.ShouldBe(refused);
    }

    [Theory]
    [InlineData("500", "overwrite:statuscode", null)]
    [InlineData("200", "append:header.x-a", null)]
    [InlineData("200", "append:querystring.a", "Invalid mapping expression specified: Validation Result: warnings : [], errors : [Invalid Response Actioned Parameter destination specified: append:querystring.a]")]
    [InlineData("200", "append:statuscode", "Invalid mapping expression specified: Validation Result: warnings : [], errors : [Invalid Response Actioned Parameter destination specified: append:statuscode]")]
    [InlineData("199", "append:header.x-a", "Invalid mapping expression specified: Validation Result: warnings : [], errors : [Status Code 199 is not valid.]")]
    [InlineData("ok", "append:header.x-a", "Invalid mapping expression specified: Validation Result: warnings : [], errors : [Status Code ok is not valid.]")]
    public async Task Response_parameters_follow_theirs(string status, string key, string? refused)
    {
        await using var bench = await ControlPlaneBench.StartAsync();
        var api = await bench.HttpApiAsync();
        var request = new CreateIntegrationRequest
        {
            ApiId = api.ApiId,
            IntegrationType = "HTTP_PROXY",
            IntegrationMethod = "ANY",
            IntegrationUri = "http://localhost",
            ResponseParameters = { [status] = new IntegrationParameters { Entries = { [key] = "403" } } },
        };

        if (refused is null) (await bench.CallAsync<Integration>(request)).ResponseParameters.Keys.ShouldBe([status]);
        else (await bench.FailAsync(request)).Message.ShouldBe(refused);
    }
}
