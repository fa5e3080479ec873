using System.Net;
using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.EdgeRouter.Tests.Hosting;
using Microsoft.AspNetCore.Http;

namespace Gatehouse.EdgeRouter.Tests.Integrating;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-aws-services-reference.html</summary>
public sealed class ServiceIntegrationTests
{
    [Fact]
    public async Task A_message_is_sent_to_the_path_of_its_queue_as_a_form()
    {
        var call = await CallAsync("SQS-SendMessage", """{"id":7}""", new()
        {
            ["QueueUrl"] = "https://sqs.eu-west-1.amazonaws.com/123456789012/orders",
            ["MessageBody"] = "$request.body",
            ["MessageAttributes"] = """{"kind":{"DataType":"String","StringValue":"${request.header.x-kind}"}}""",
        });

        call.Target.ShouldBe("/123456789012/orders");
        call.Body.Split('&').Order(StringComparer.Ordinal).ShouldBe(
        [
            "Action=SendMessage",
            "MessageAttribute.1.Name=kind",
            "MessageAttribute.1.Value.DataType=String",
            "MessageAttribute.1.Value.StringValue=book",
            "MessageBody=%7B%22id%22%3A7%7D",
            "QueueUrl=https%3A%2F%2Fsqs.eu-west-1.amazonaws.com%2F123456789012%2Forders",
            "Version=2012-11-05",
        ]);
    }

    [Fact]
    public async Task Names_of_attributes_are_a_list()
    {
        var call = await CallAsync("SQS-ReceiveMessage", "", new()
        {
            ["QueueUrl"] = "http://localhost:9324/000000000000/orders",
            ["AttributeNames"] = """["SentTimestamp","All"]""",
        });

        call.Body.ShouldContain("AttributeName.1=SentTimestamp&AttributeName.2=All");
    }

    [Fact]
    public async Task An_event_is_put_as_an_entry()
    {
        var call = await CallAsync("EventBridge-PutEvents", """{"detail":{"a":1}}""", new()
        {
            ["Detail"] = "$request.body.detail",
            ["DetailType"] = "order",
            ["Source"] = "shop.${request.path.id}",
            ["Time"] = "2026-01-02T03:04:05.5Z",
            ["Resources"] = """["arn:a"]""",
        });

        call.Headers["X-Amz-Target"].ToString().ShouldBe("AWSEvents.PutEvents");
        call.Headers.ContentType.ToString().ShouldBe("application/x-amz-json-1.1");
        call.Body.ShouldBe(
            """{"Entries":[{"Detail":"{\u0022a\u0022:1}","DetailType":"order","Resources":["arn:a"],"Source":"shop.7","Time":1767323045.5}]}""");
    }

    [Fact]
    public async Task A_record_is_encoded_by_the_gateway()
    {
        var call = await CallAsync("Kinesis-PutRecord", "data", new()
        {
            ["StreamName"] = "s",
            ["Data"] = "$request.body",
            ["PartitionKey"] = "$request.header.x-kind",
        });

        call.Headers["X-Amz-Target"].ToString().ShouldBe("Kinesis_20131202.PutRecord");
        call.Body.ShouldBe("""{"Data":"ZGF0YQ==","PartitionKey":"book","StreamName":"s"}""");
    }

    [Theory]
    [InlineData("StepFunctions-StartExecution", "StateMachineArn", "StartExecution", """{"stateMachineArn":"arn:m"}""")]
    [InlineData("StepFunctions-StartSyncExecution", "StateMachineArn", "StartSyncExecution", """{"stateMachineArn":"arn:m"}""")]
    [InlineData("StepFunctions-StopExecution", "ExecutionArn", "StopExecution", """{"executionArn":"arn:m"}""")]
    public async Task State_machines_are_called(string subtype, string parameter, string action, string body)
    {
        var call = await CallAsync(subtype, "", new() { [parameter] = "arn:m" });

        call.Headers["X-Amz-Target"].ToString().ShouldBe($"AWSStepFunctions.{action}");
        call.Body.ShouldBe(body);
    }

    [Fact]
    public async Task A_configuration_is_got_by_its_path()
    {
        var call = await CallAsync("AppConfig-GetConfiguration", "", new()
        {
            ["Application"] = "my app",
            ["Environment"] = "e",
            ["Configuration"] = "c",
            ["ClientId"] = "$request.header.x-kind",
        });

        call.Target.ShouldBe("/applications/my%20app/environments/e/configurations/c?client_id=book");
    }

    [Fact]
    public async Task The_call_is_signed_for_the_apis_account_and_the_region_asked_for()
    {
        var call = await CallAsync("SQS-PurgeQueue", "", new() { ["QueueUrl"] = "http://q/1/2", ["Region"] = "eu-west-1" });

        call.Headers.Authorization.ToString().ShouldStartWith(
            "AWS4-HMAC-SHA256 Credential=123456789012/20200312/eu-west-1/sqs/aws4_request, SignedHeaders=host;x-amz-date, Signature=");
        call.Body.ShouldNotContain("Region");
    }

    [Fact]
    public async Task The_services_answer_is_the_answer()
    {
        await using var service = await Backend.StartAsync(context =>
        {
            context.Response.StatusCode = 403;
            context.Response.ContentType = "text/xml";
            context.Response.Headers["x-amzn-requestid"] = "r";
            return context.Response.WriteAsync("<ErrorResponse/>");
        });
        await using var edge = await ServingAsync("SQS-PurgeQueue", service.Url, new() { ["QueueUrl"] = "http://q/1/2" });

        using var response = await edge.GetAsync("/a/7");

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/xml");
        response.Headers.GetValues("x-amzn-requestid").ShouldBe(["r"]);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("<ErrorResponse/>");
    }

    [Fact]
    public async Task A_parameter_that_resolves_to_nothing_is_a_bad_request()
    {
        await using var edge = await ServingAsync("SQS-PurgeQueue", "http://127.0.0.1:1", new() { ["QueueUrl"] = "$request.querystring.queue" });

        using var response = await edge.GetAsync("/a/7");

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_service_that_is_away_is_unavailable()
    {
        await using var edge = await ServingAsync("SQS-PurgeQueue", "http://127.0.0.1:1", new() { ["QueueUrl"] = "http://q/1/2" });

        using var response = await edge.GetAsync("/a/7");

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    private static async Task<Call> CallAsync(string subtype, string body, Dictionary<string, string> parameters)
    {
        Call? call = null;
        await using var service = await Backend.StartAsync(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var headers = new HeaderDictionary();
            foreach (var (name, value) in context.Request.Headers) headers[name] = value;
            call = new Call(Backend.RawTarget(context), headers, await reader.ReadToEndAsync());
        });
        await using var edge = await ServingAsync(subtype, service.Url, parameters);
        using var request = edge.Request(HttpMethod.Post, "/a/7");
        request.Content = new StringContent(body);
        request.Headers.Add("x-kind", "book");

        using var response = await edge.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return call!;
    }

    private static async Task<TestEdge> ServingAsync(string subtype, string url, Dictionary<string, string> parameters)
    {
        var upstreams = new[] { "sqs", "events", "kinesis", "states", "appconfig" }.ToDictionary(service => service, _ => new Uri(url));
        var edge = await TestEdge.StartAsync(options: new EdgeOptions { Listen = TestEdge.OnFreePort, Upstreams = upstreams });
        var integration = new Integration { IntegrationId = "i", IntegrationType = "AWS_PROXY", IntegrationSubtype = subtype };
        foreach (var (name, value) in parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal)) integration.RequestParameters[name] = value;
        await edge.TellAsync(TestApis.Http(integration, ["$default"], "ANY /a/{id}"));
        return edge;
    }

    private sealed record Call(string Target, IHeaderDictionary Headers, string Body);
}
