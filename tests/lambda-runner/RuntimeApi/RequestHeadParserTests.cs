using System.Buffers;
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
    public void A_head_may_arrive_in_two_pieces_cut_anywhere()
    {
        for (var cut = 1; cut < Response.Length; cut++)
        {
            Parse(Response[..cut], out _).ShouldBe(HeadParse.Incomplete);
            RequestHeadParser.Parse(Segments.Of(Response[..cut], Response[cut..] + "body"), out var head, out var bodyStart).ShouldBe(HeadParse.Complete);
            head.ContentLength.ShouldBe(12);
            Encoding.ASCII.GetString(Segments.Of(Response[..cut], Response[cut..] + "body").Slice(Response.Length).ToArray()).ShouldBe("body");
            bodyStart.ShouldNotBe(default);
        }
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
        RequestHeadParser.Parse(Segments.Of(text), out head, out _);

    private sealed class Segments : ReadOnlySequenceSegment<byte>
    {
        public static ReadOnlySequence<byte> Of(string only) => new(Encoding.UTF8.GetBytes(only));

        public static ReadOnlySequence<byte> Of(string first, string second)
        {
            var start = new Segments { Memory = Encoding.UTF8.GetBytes(first) };
            var end = new Segments { Memory = Encoding.UTF8.GetBytes(second), RunningIndex = first.Length };
            start.Next = end;
            return new ReadOnlySequence<byte>(start, 0, end, second.Length);
        }
    }
}
