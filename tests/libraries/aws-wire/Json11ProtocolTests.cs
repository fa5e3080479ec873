using System.Text;
using System.Text.Json;
using Gatehouse.Aws.Logs;
using Gatehouse.AwsWire.Descriptors;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Protocols;
using Google.Protobuf.WellKnownTypes;
using Microsoft.AspNetCore.Http;

namespace Gatehouse.AwsWire.Tests;

public sealed class Json11ProtocolTests
{
    private static readonly WireService Logs = WireModel.Load().Service("gatehouse.aws.logs.Logs");

    private readonly Json11Protocol _protocol = new();

    [Fact]
    public void The_target_names_the_operation()
    {
        var http = Request("Logs_20140328.PutLogEvents");
        var body = """{"logGroupName":"g","logStreamName":"s","logEvents":[{"timestamp":1700000000123,"message":"m"}],"unknown":1}"""u8.ToArray();

        var request = (PutLogEventsRequest)_protocol.Read(_protocol.Locate(Logs, http, body)!, http, body).Message;

        request.LogGroupName.ShouldBe("g");
        request.LogEvents.ShouldHaveSingleItem().Timestamp.ShouldBe(1700000000123);
    }

    [Theory]
    [InlineData("Logs_20140328.StartQuery", "StartQuery")]
    [InlineData("AmazonSSM.GetParameter", null)]
    [InlineData("", null)]
    public void What_is_not_declared_is_called_by_its_name(string target, string? name)
    {
        _protocol.Locate(Logs, Request(target), default).ShouldBeNull();
        _protocol.CalledName(Logs, Request(target), default).ShouldBe(name);
    }

    [Fact]
    public async Task An_answer_is_a_document_whatever_it_holds()
    {
        var (http, body) = await Written(answer => _protocol.WriteAsync(answer, Logs.Operations["CreateLogGroup"], new Empty(), "id", default));

        http.ContentType.ShouldBe("application/x-amz-json-1.1");
        body.ShouldBe("{}");
    }

    [Fact]
    public async Task A_failure_names_itself_in_the_document_and_in_a_header()
    {
        var failure = new AwsFailure("ResourceNotFoundException", 400, "The specified log group does not exist.");

        var (http, body) = await Written(answer => _protocol.WriteFailureAsync(answer, Logs, failure, "id", default));

        http.StatusCode.ShouldBe(400);
        http.Headers["x-amzn-ErrorType"].ToString().ShouldBe("ResourceNotFoundException");
        var json = JsonDocument.Parse(body).RootElement;
        json.GetProperty("__type").GetString().ShouldBe("ResourceNotFoundException");
        json.GetProperty("message").GetString().ShouldBe("The specified log group does not exist.");
    }

    private static HttpRequest Request(string target)
    {
        var http = new DefaultHttpContext().Request;
        http.Method = "POST";
        http.Headers["X-Amz-Target"] = target;
        return http;
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
