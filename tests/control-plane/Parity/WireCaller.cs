using System.Text;
using System.Text.Json.Nodes;
using Gatehouse.AwsWire.Descriptors;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Protocols;
using Gatehouse.AwsWire.Rest;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.AspNetCore.Http;

namespace Gatehouse.ControlPlane.Tests.Parity;

/// <summary>Calls the control-plane by HTTP as it is on AWS's wire, through the product's own readers and writers.</summary>
internal sealed class WireCaller(ControlPlaneBench bench)
{
    private static readonly WireModel Model = WireModel.Load();
    private static readonly IWireProtocol[] Protocols = [new RestJsonProtocol(), new Json11Protocol(), new QueryProtocol()];

    /// <param name="method">The HTTP method.</param>
    /// <param name="target">A path; or the target of json-1.1, <c>Logs_20140328.CreateLogGroup</c>; or the parameters of a query, <c>Action=…</c>.</param>
    /// <param name="signingName">The service's.</param>
    /// <param name="body">The body.</param>
    /// <param name="headers">Headers of it.</param>
    /// <returns>The answer; XML as the JSON that it would be, with lists for members.</returns>
    public async Task<(HttpResponse Http, JsonNode? Body)> SendAsync(
        string method, string target, string signingName, string? body, IReadOnlyDictionary<string, string>? headers = null)
    {
        var http = new DefaultHttpContext();
        if (target.StartsWith("Action=", StringComparison.Ordinal))
        {
            http.Request.ContentType = "application/x-www-form-urlencoded";
            (target, body) = ("/", target);
        }
        else if (target[0] != '/')
        {
            http.Request.Headers["X-Amz-Target"] = target;
            target = "/";
        }

        foreach (var (name, value) in headers ?? new Dictionary<string, string>())
        {
            http.Request.Headers[name] = value;
        }

        var query = target.IndexOf('?', StringComparison.Ordinal);
        http.Request.Method = method;
        http.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget = target;
        http.Request.QueryString = query < 0 ? default : new QueryString(target[query..]);
        using var written = new MemoryStream();
        http.Response.Body = written;

        await AnswerAsync(http, signingName, Encoding.UTF8.GetBytes(body ?? ""));
        var text = Encoding.UTF8.GetString(written.ToArray());
        return (http.Response, text.Length == 0 ? null : text[0] == '<' ? XmlAsJson.Read(text) : JsonNode.Parse(text));
    }

    private async Task AnswerAsync(HttpContext http, string signingName, byte[] body)
    {
        var (service, protocol, located) = (from candidate in Model.Services
                                            where candidate.Traits.SigningName == signingName
                                            let speaks = Array.Find(Protocols, one => one.Protocol == candidate.Traits.Protocol)!
                                            let operation = speaks.Locate(candidate, http.Request, body)
                                            where operation is not null
                                            select (candidate, speaks, operation)).Single();
        IMessage answer;
        try
        {
            var read = protocol.Read(located, http.Request, body);
            foreach (var blob in read.Blobs)
            {
                blob.Resolve(await bench.UploadAsync(blob.Content.ToArray()));
            }

            answer = await bench.CallAsync(service.FullName, located.Operation.Name, read.Message);
        }
        catch (MalformedRequestException malformed)
        {
            await protocol.WriteFailureAsync(http.Response, service, protocol.Malformed(malformed.Message), "", CancellationToken.None);
            return;
        }
        catch (RpcException exception) when (exception.TryGetAwsFailure(out var failure))
        {
            await protocol.WriteFailureAsync(http.Response, service, failure, "", CancellationToken.None);
            return;
        }

        await protocol.WriteAsync(http.Response, located.Operation, answer, "", CancellationToken.None);
    }
}
