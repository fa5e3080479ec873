using Gatehouse.Aws.Traits;
using Gatehouse.AwsWire.Descriptors;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Rest;
using Gatehouse.AwsWire.Xml;
using Google.Protobuf;
using Microsoft.AspNetCore.Http;

namespace Gatehouse.AwsWire.Protocols;

/// <summary>rest-xml as S3 speaks it: method, path, query and headers name the operation. https://smithy.io/2.0/aws/protocols/aws-restxml-protocol.html</summary>
public sealed class RestXmlProtocol : IWireProtocol
{
    public WireProtocol Protocol => WireProtocol.RestXml;

    /// <summary>The body plays no part: it may be of any size and is not read yet.</summary>
    public LocatedOperation? Locate(WireService service, HttpRequest http, ReadOnlyMemory<byte> body) =>
        service.Uris.Find(http, ObjectPath.Of(http), out var labels) is { } operation ? new LocatedOperation(operation, labels) : null;

    /// <summary>REST requests do not name their operation.</summary>
    public string? CalledName(WireService service, HttpRequest http, ReadOnlyMemory<byte> body) => null;

    public ReadRequest Read(LocatedOperation located, HttpRequest http, ReadOnlyMemory<byte> body) =>
        new(RestXmlRequestReader.Read(located.Operation, located.Parameters, http, body), []);

    public Task WriteAsync(HttpResponse http, WireOperation operation, IMessage response, string requestId, CancellationToken cancellationToken) =>
        RestXmlResponseWriter.WriteAsync(http, operation, response, cancellationToken);

    public Task WriteFailureAsync(
        HttpResponse http, WireService service, AwsFailure failure, string requestId, CancellationToken cancellationToken) =>
        RestXmlFailureWriter.WriteAsync(http, service, failure, requestId, cancellationToken);

    /// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html: S3 does not say what is wrong with a document.</summary>
    public AwsFailure Malformed(string reason) =>
        new("MalformedXML", 400, "The XML you provided was not well-formed or did not validate against our published schema");

    public void Identify(HttpResponse http, string requestId)
    {
        http.Headers["x-amz-request-id"] = S3RequestId.Of(requestId);
        http.Headers["x-amz-id-2"] = S3RequestId.HostIdOf(requestId);
        http.Headers.Server = "AmazonS3";
    }
}
