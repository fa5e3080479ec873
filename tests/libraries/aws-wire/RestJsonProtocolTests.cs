using System.Text;
using System.Text.Json;
using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Descriptors;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Protocols;
using Gatehouse.AwsWire.Rest;
using Google.Protobuf.WellKnownTypes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Gatehouse.AwsWire.Tests;

public sealed class RestJsonProtocolTests
{
    private static readonly WireModel Model = WireModel.Load();
    private static readonly WireService ApiGatewayV2 = Model.Service("gatehouse.aws.apigatewayv2.ApiGatewayV2");
    private static readonly WireService RestApis = Model.Service("gatehouse.aws.apigateway.ApiGateway");
    private static readonly WireService Lambda = Model.Service("gatehouse.aws.lambda.Lambda");

    private readonly RestJsonProtocol _protocol = new();

    [Theory]
    [InlineData("GET", "/v2/apis/abc/stages/%24default", "GetStage", "stageName", "$default")]
    [InlineData("GET", "/v2/tags/arn%3Aaws%3Aapigateway%3Aus-east-1%3A%3A%2Fapis%2Fabc", "GetTags", "resource-arn", "arn:aws:apigateway:us-east-1::/apis/abc")]
    [InlineData("GET", "/v2/tags/arn:aws:apigateway:us-east-1::/apis/abc", "GetTags", "resource-arn", "arn:aws:apigateway:us-east-1::/apis/abc")]
    [InlineData("DELETE", "/v2/apis/abc/stages/s/routesettings/GET%20%2Fpets", "DeleteRouteSettings", "routeKey", "GET /pets")]
    public void Labels_are_decoded_once(string method, string path, string operation, string label, string value)
    {
        var located = _protocol.Locate(ApiGatewayV2, Request(method, path), default).ShouldNotBeNull();

        located.Operation.Name.ShouldBe(operation);
        located.Parameters[label].ShouldBe(value);
    }

    [Theory]
    [InlineData("/2015-03-31/functions")]
    [InlineData("/2015-03-31/functions/")]
    public void A_collection_answers_with_and_without_a_slash_at_the_end(string path) =>
        _protocol.Locate(Lambda, Request("GET", path), default)!.Operation.Name.ShouldBe("ListFunctions");

    [Theory]
    [InlineData("/restapis", "CreateRestApi")]
    [InlineData("/restapis?mode=import", "ImportRestApi")]
    [InlineData("/restapis?mode=other", "CreateRestApi")]
    public void A_query_in_a_template_must_be_there(string target, string operation) =>
        _protocol.Locate(RestApis, Request("POST", target), default)!.Operation.Name.ShouldBe(operation);

    [Fact]
    public void Absent_null_and_empty_members_stay_different()
    {
        var update = Read<UpdateRouteRequest>(ApiGatewayV2, "PATCH", "/v2/apis/a/routes/r",
            """{"authorizerId":"","target":null,"authorizationScopes":[],"unknown":1}""");

        update.HasAuthorizerId.ShouldBeTrue();
        update.HasTarget.ShouldBeFalse();
        update.SentMembers.Paths.ShouldBe(["authorizer_id", "target", "authorization_scopes"]);
    }

    [Fact]
    public void Maps_inside_maps_are_unwrapped()
    {
        var create = Read<CreateIntegrationRequest>(ApiGatewayV2, "POST", "/v2/apis/a/integrations",
            """{"integrationType":"HTTP_PROXY","responseParameters":{"200":{"overwrite:statuscode":"204"}}}""");

        create.ResponseParameters["200"].Entries["overwrite:statuscode"].ShouldBe("204");
    }

    [Fact]
    public void Code_is_set_aside_to_be_uploaded()
    {
        var http = Request("POST", "/2015-03-31/functions");
        var body = Encoding.UTF8.GetBytes("""{"FunctionName":"f","Code":{"ZipFile":"AAEC"}}""");
        var read = _protocol.Read(_protocol.Locate(Lambda, http, body)!, http, body);

        var blob = read.Blobs.ShouldHaveSingleItem();
        blob.Content.ToArray().ShouldBe(new byte[] { 0, 1, 2 });

        blob.Resolve("d1");
        ((CreateFunctionRequest)read.Message).Code.ZipFile.ShouldBe("d1");
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("""{"name":"\ud800"}""")]
    [InlineData("""{"\ud800":"name"}""")]
    [InlineData("""{"name":5}""")]
    [InlineData("""{"name":"n","tags":[]}""")]
    [InlineData("""{"corsConfiguration":{"maxAge":"soon"}}""")]
    public void A_document_of_another_shape_is_refused(string body) =>
        Should.Throw<MalformedRequestException>(() => Read<CreateApiRequest>(ApiGatewayV2, "POST", "/v2/apis", body));

    [Fact]
    public async Task Absent_members_are_left_out_and_some_empty_ones_shown()
    {
        var stage = new Stage { StageName = "dev", CreatedDate = Timestamp.FromDateTimeOffset(new(2020, 4, 2, 17, 45, 28, TimeSpan.Zero)) };

        var (_, body) = await Written(http => _protocol.WriteAsync(http, ApiGatewayV2.Operations["GetStage"], stage, "id", default));

        body.ShouldBe("""{"createdDate":"2020-04-02T17:45:28Z","routeSettings":{},"stageName":"dev","stageVariables":{},"tags":{}}""");
    }

    [Fact]
    public async Task A_list_of_nothing_is_an_empty_list()
    {
        var (_, body) = await Written(http => _protocol.WriteAsync(http, Lambda.Operations["ListFunctions"], new ListFunctionsResponse(), "id", default));

        body.ShouldBe("""{"Functions":[]}""");
    }

    [Fact]
    public async Task Header_members_and_payload_travel_where_they_belong()
    {
        var response = new InvocationResponse { StatusCode = 200, FunctionError = "Unhandled", Payload = Google.Protobuf.ByteString.CopyFromUtf8("{}") };

        var (http, body) = await Written(answer => _protocol.WriteAsync(answer, Lambda.Operations["Invoke"], response, "id", default));

        http.Headers["X-Amz-Function-Error"].ToString().ShouldBe("Unhandled");
        body.ShouldBe("{}");
    }

    [Fact]
    public async Task An_answer_without_content_has_no_body()
    {
        var (http, body) = await Written(answer => _protocol.WriteAsync(answer, ApiGatewayV2.Operations["DeleteApi"], new Empty(), "id", default));

        http.StatusCode.ShouldBe(204);
        body.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_failure_names_itself_in_a_header()
    {
        var failure = new AwsFailure("NotFoundException", 404, "Invalid API identifier specified x");

        var (http, body) = await Written(answer => _protocol.WriteFailureAsync(answer, ApiGatewayV2, failure, "id", default));

        http.StatusCode.ShouldBe(404);
        http.Headers["x-amzn-ErrorType"].ToString().ShouldBe("NotFoundException");
        JsonDocument.Parse(body).RootElement.GetProperty("message").GetString().ShouldBe("Invalid API identifier specified x");
    }

    private T Read<T>(WireService service, string method, string path, string body)
    {
        var http = Request(method, path);
        var bytes = Encoding.UTF8.GetBytes(body);
        return (T)_protocol.Read(_protocol.Locate(service, http, bytes)!, http, bytes).Message;
    }

    private static HttpRequest Request(string method, string target)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = method;
        context.Features.Get<IHttpRequestFeature>()!.RawTarget = target;
        context.Request.QueryString = new QueryString(target.Contains('?', StringComparison.Ordinal) ? target[target.IndexOf('?', StringComparison.Ordinal)..] : "");
        return context.Request;
    }

    private static async Task<(HttpResponse Http, string Body)> Written(Func<HttpResponse, Task> write)
    {
        var context = new DefaultHttpContext();
        var body = new MemoryStream();
        context.Response.Body = body;
        await write(context.Response);
        return (context.Response, Encoding.UTF8.GetString(body.ToArray()));
    }
}
