using Gatehouse.Aws.Traits;
using Gatehouse.AwsWire.Descriptors;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Rest;
using Google.Protobuf;
using Microsoft.AspNetCore.Http;

namespace Gatehouse.AwsWire.Protocols;

/// <summary>rest-json: method and path name the operation. https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html</summary>
public sealed class RestJsonProtocol : IWireProtocol
{
    public WireProtocol Protocol => WireProtocol.RestJson;

    public LocatedOperation? Locate(WireService service, HttpRequest http, ReadOnlyMemory<byte> body) =>
        service.Uris.Find(http, UriTemplate.Split(RawPath.Of(http)), out var labels) is { } operation ? new LocatedOperation(operation, labels) : null;

    /// <summary>Paths are no names.</summary>
    public string? CalledName(WireService service, HttpRequest http, ReadOnlyMemory<byte> body) => null;

    public ReadRequest Read(LocatedOperation located, HttpRequest http, ReadOnlyMemory<byte> body) =>
        RestJsonRequestReader.Read(located.Operation, located.Parameters, http, body);

    public Task WriteAsync(HttpResponse http, WireOperation operation, IMessage response, string requestId, CancellationToken cancellationToken) =>
        RestJsonResponseWriter.WriteAsync(http, operation, response, cancellationToken);

    public Task WriteFailureAsync(
        HttpResponse http, WireService service, AwsFailure failure, string requestId, CancellationToken cancellationToken) =>
        RestJsonResponseWriter.WriteFailureAsync(http, failure, cancellationToken);
}
