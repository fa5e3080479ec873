using System.Text;
using System.Text.Json.Nodes;
using Gatehouse.AwsWire.Descriptors;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Protocols;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.AspNetCore.Http;

namespace Gatehouse.ControlPlane.Tests.Parity;

/// <summary>Calls the control-plane by HTTP as it is on AWS's wire, through the product's own readers and writers.</summary>
internal sealed class WireCaller(ControlPlaneBench bench)
{
    private static readonly WireModel Model = WireModel.Load();
    private static readonly RestJsonProtocol Protocol = new();

    public async Task<(HttpResponse Http, JsonNode? Body)> SendAsync(string method, string target, string signingName, string? body)
    {
        var http = new DefaultHttpContext();
        var query = target.IndexOf('?', StringComparison.Ordinal);
        http.Request.Method = method;
        http.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget = target;
        http.Request.QueryString = query < 0 ? default : new QueryString(target[query..]);
        using var written = new MemoryStream();
        http.Response.Body = written;

        await AnswerAsync(http, signingName, Encoding.UTF8.GetBytes(body ?? ""));
        return (http.Response, written.Length == 0 ? null : JsonNode.Parse(Encoding.UTF8.GetString(written.ToArray())));
    }

    private async Task AnswerAsync(HttpContext http, string signingName, byte[] body)
    {
        var (service, located) = (from candidate in Model.Services
                                  where candidate.Traits.SigningName == signingName
                                  let operation = Protocol.Locate(candidate, http.Request, body)
                                  where operation is not null
                                  select (candidate, operation)).Single();
        var read = Protocol.Read(located, http.Request, body);
        foreach (var blob in read.Blobs)
        {
            blob.Resolve(await bench.UploadAsync(blob.Content.ToArray()));
        }

        IMessage answer;
        try
        {
            answer = await bench.CallAsync(service.FullName, located.Operation.Name, read.Message);
        }
        catch (RpcException exception) when (exception.TryGetAwsFailure(out var failure))
        {
            await Protocol.WriteFailureAsync(http.Response, service, failure, "", CancellationToken.None);
            return;
        }

        await Protocol.WriteAsync(http.Response, located.Operation, answer, "", CancellationToken.None);
    }
}
