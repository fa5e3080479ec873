using System.Text;
using Gatehouse.LambdaRunner.RuntimeApi;

namespace Gatehouse.LambdaRunner.Tests.RuntimeApi;

public sealed class RequestHeadParserTests
{
    private const string Id = "8476a536-e9f4-11e8-9739-2dfe598c3fcd";

    private const string Response =
        $"POST /2018-06-01/runtime/invocation/{Id}/response HTTP/1.1\r\nHost: x\r\nCONTENT-length: 12\r\nGatehouse-Log-Mark: 1\r\n\r\n";

    [Fact]
    public void A_response_tells_its_event_and_its_length()
    {
        Parse(Response, out var head).ShouldBe(HeadParse.Complete);

        head.Call.ShouldBe(RuntimeCall.Response);
        head.RequestId.ShouldBe(Guid.Parse(Id));
        head.ContentLength.ShouldBe(12);
        head.IsLogMarked.ShouldBeTrue();
        head.KeepAlive.ShouldBeTrue();
    }

    [Fact]
    public void A_head_that_is_cut_anywhere_is_waited_for()
    {
        for (var cut = 1; cut < Response.Length; cut++)
        {
            Parse(Response[..cut], out _).ShouldBe(HeadParse.Incomplete);
        }

        RequestHeadParser.Parse(Encoding.ASCII.GetBytes(Response + "body"), out var head, out var length).ShouldBe(HeadParse.Complete);
        head.ContentLength.ShouldBe(12);
        length.ShouldBe(Response.Length);
    }

    [Theory]
    [InlineData("GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\n\r\n", "Next")]
    [InlineData("GET /2018-06-01/ping HTTP/1.1\r\n\r\n", "Ping")]
    [InlineData($"POST /2018-06-01/runtime/invocation/{Id}/error HTTP/1.1\r\n\r\n", "Error")]
    [InlineData("POST /2018-06-01/runtime/init/error HTTP/1.1\r\n\r\n", "InitError")]
    [InlineData("PUT /2022-07-01/telemetry HTTP/1.1\r\n\r\n", "Telemetry")]
    [InlineData("PUT /2020-08-15/logs HTTP/1.1\r\n\r\n", "Logs")]
    [InlineData("POST /2018-06-01/runtime/invocation/next HTTP/1.1\r\n\r\n", "Unknown")]
    [InlineData("GET / HTTP/1.1\r\n\r\n", "Unknown")]
    public void Paths_and_methods_name_calls(string text, string call)
    {
        Parse(text, out var head).ShouldBe(HeadParse.Complete);

        head.Call.ToString().ShouldBe(call);
    }

    [Theory]
    [InlineData("\r\n\r\n")]
    [InlineData("nonsense\r\n\r\n")]
    [InlineData("GET /x SPDY/3\r\n\r\n")]
    [InlineData("GET /x HTTP/1.1\r\nno colon\r\n\r\n")]
    [InlineData("POST /x HTTP/1.1\r\nContent-Length: -1\r\n\r\n")]
    [InlineData("POST /x HTTP/1.1\r\nContent-Length: 1x\r\n\r\n")]
    [InlineData("POST /x HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\n")]
    [InlineData("POST /x HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n")]
    [InlineData("POST /x HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\n")]
    public void What_is_not_a_request_is_refused(string text) => Parse(text, out _).ShouldBe(HeadParse.Malformed);

    [Fact]
    public void A_head_without_end_is_refused() =>
        Parse("GET /x HTTP/1.1\r\nA: " + new string('a', RequestHeadParser.MostBytes), out _).ShouldBe(HeadParse.Malformed);

    private static HeadParse Parse(string text, out RequestHead head) =>
        RequestHeadParser.Parse(Encoding.UTF8.GetBytes(text), out head, out _);
}
