using Gatehouse.Aws.ApiGateway;
using Gatehouse.EdgeRouter.Tests.Hosting;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.Tests.Rest.Validating;

/// <summary>Source: LocalStack snapshot test_api_gateway_request_validator, validated on AWS; AWS developer guide, api-gateway-method-request-validation.</summary>
public sealed class RequestValidationTests
{
    private const string Pet = """{"$schema":"http://json-schema.org/draft-04/schema#","type":"object","required":["name"],"properties":{"name":{"type":"string"}}}""";

    private const string InvalidBody = """{"message":"Invalid request body"}""";

    [Theory]
    [InlineData("/dev/pets?qs1=a", "h", null)]
    [InlineData("/dev/pets?qs1=%20", "h", "[qs1]")]
    [InlineData("/dev/pets?QS1=a", "h", "[qs1]")]
    [InlineData("/dev/pets", "h", "[qs1]")]
    [InlineData("/dev/pets", null, "[x-header-param, qs1]")]
    public async Task What_is_required_and_missing_is_named(string path, string? header, string? missing)
    {
        await using var edge = await TestEdge.ServingAsync(Api(validatesBody: false, method =>
        {
            method.RequestParameters["method.request.querystring.qs1"] = true;
            method.RequestParameters["method.request.header.x-header-param"] = true;
            method.RequestParameters["method.request.querystring.optional"] = false;
        }));
        var request = edge.Request(HttpMethod.Post, path);
        if (header is not null) request.Headers.Add("x-header-param", header);

        using var response = await edge.SendAsync(request);

        ((int)response.StatusCode).ShouldBe(missing is null ? 200 : 400);
        if (missing is null) return;
        response.Header("x-amzn-ErrorType").ShouldBe("BadRequestException");
        (await response.Content.ReadAsStringAsync()).ShouldBe($$"""{"message":"Missing required request parameters: {{missing}}"}""");
        edge.Execution.Request.ShouldBeNull();
    }

    [Theory]
    [InlineData("""{"name":"Ann"}""", "application/json", 200)]
    [InlineData("""{"name":1}""", "application/json", 400)]
    [InlineData("{}", "application/json; charset=utf-8", 400)]
    [InlineData("", "application/json", 400)]
    [InlineData("no json", "application/json", 400)]
    [InlineData("{}", "text/plain", 200)]
    public async Task A_body_fits_the_model_of_its_type(string body, string contentType, int status)
    {
        await using var edge = await TestEdge.ServingAsync(Api(validatesBody: true, method => method.RequestModels["application/json"] = "Pet"));

        using var response = await edge.SendAsync(Post(edge, body, contentType));

        ((int)response.StatusCode).ShouldBe(status);
        if (status == 400) (await response.Content.ReadAsStringAsync()).ShouldBe(InvalidBody);
        else edge.Execution.Event.ShouldContain("\"body\":");
    }

    [Fact]
    public async Task A_model_may_refer_to_another()
    {
        var snapshot = Api(validatesBody: true, method => method.RequestModels["$default"] = "Pets").Deployed(deployment => deployment.Models.Add(new Model
        {
            Name = "Pets",
            Schema = """{"type":"array","items":{"$ref":"https://apigateway.amazonaws.com/restapis/abc123/models/Pet"}}""",
        }));
        await using var edge = await TestEdge.ServingAsync(snapshot);

        using var good = await edge.SendAsync(Post(edge, """[{"name":"Ann"}]""", "application/json"));
        using var bad = await edge.SendAsync(Post(edge, """[{}]""", "application/json"));

        ((int)good.StatusCode).ShouldBe(200);
        ((int)bad.StatusCode).ShouldBe(400);
    }

    [Fact]
    public async Task A_model_that_is_not_there_lets_nobody_through()
    {
        await using var edge = await TestEdge.ServingAsync(Api(validatesBody: true, method => method.RequestModels["application/json"] = "Gone"));

        using var response = await edge.SendAsync(Post(edge, "{}", "application/json"));

        ((int)response.StatusCode).ShouldBe(500);
        edge.Warnings.ShouldContain(line => line.Contains("there is no model Gone"));
    }

    [Fact]
    public async Task A_template_is_told_what_is_wrong()
    {
        var snapshot = Api(validatesBody: true, method => method.RequestModels["application/json"] = "Pet").Deployed(deployment =>
            deployment.GatewayResponses.Add(new GatewayResponse
            {
                ResponseType = "BAD_REQUEST_BODY",
                ResponseTemplates = { ["application/json"] = """{"message":$context.error.messageString,"errors":"$context.error.validationErrorString"}""" },
            }));
        await using var edge = await TestEdge.ServingAsync(snapshot);

        using var response = await edge.SendAsync(Post(edge, "no json", "application/json"));

        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"message":"Invalid request body","errors":"[instance is not JSON]"}""");
    }

    private static HttpRequestMessage Post(TestEdge edge, string body, string contentType)
    {
        var request = edge.Request(HttpMethod.Post, "/dev/pets");
        request.Content = new StringContent(body);
        request.Content.Headers.Remove("Content-Type");
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return request;
    }

    private static RestApiSnapshot Api(bool validatesBody, Action<Method> change) => TestRestApis.Of(TestRestApis.Proxy(), "POST /pets")
        .EachMethod(method =>
        {
            method.RequestValidatorId = "v1";
            change(method);
        })
        .Deployed(deployment =>
        {
            deployment.RequestValidators.Add(new RequestValidator { Id = "v1", ValidateRequestBody = validatesBody, ValidateRequestParameters = !validatesBody });
            deployment.Models.Add(new Model { Name = "Pet", Schema = Pet, ContentType = "application/json" });
        });
}
