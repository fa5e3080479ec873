using Gatehouse.Aws.Traits;
using Gatehouse.AwsWire.Descriptors;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Json;
using Gatehouse.AwsWire.Rest;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Microsoft.AspNetCore.Http;

namespace Gatehouse.AwsWire.Protocols;

/// <summary>
/// json-1.1: the header <c>X-Amz-Target: Prefix.Operation</c> names the operation. https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html
/// </summary>
public sealed class Json11Protocol : IWireProtocol
{
    private const string ContentType = "application/x-amz-json-1.1";

    public WireProtocol Protocol => WireProtocol.Json11;

    public LocatedOperation? Locate(WireService service, HttpRequest http, ReadOnlyMemory<byte> body) =>
        CalledName(service, http, body) is { } name && service.Operations.TryGetValue(name, out var operation)
            ? new LocatedOperation(operation, UriTemplate.NoLabels)
            : null;

    public string? CalledName(WireService service, HttpRequest http, ReadOnlyMemory<byte> body)
    {
        var target = TargetHeader.Of(http);
        return target.Prefix == service.Traits.TargetPrefix ? target.Operation : null;
    }

    public ReadRequest Read(LocatedOperation located, HttpRequest http, ReadOnlyMemory<byte> body)
    {
        var plan = MessagePlan.Of(located.Operation.Request);
        var message = plan.NewMessage();
        var blobs = new List<PendingBlob>();
        var sent = JsonDocuments.Read(message, plan, body, blobs);
        plan.SentMembers?.SetIn(message, new FieldMask { Paths = { sent } });
        return new ReadRequest(message, blobs);
    }

    public Task WriteAsync(HttpResponse http, WireOperation operation, IMessage response, string requestId, CancellationToken cancellationToken)
    {
        http.StatusCode = StatusCodes.Status200OK;
        http.ContentType = ContentType;
        return JsonDocuments.WriteAsync(http, response, operation.Service.Traits.TimestampFormat, cancellationToken);
    }

    public Task WriteFailureAsync(
        HttpResponse http, WireService service, AwsFailure failure, string requestId, CancellationToken cancellationToken)
    {
        http.StatusCode = failure.HttpStatus;
        http.ContentType = ContentType;
        http.Headers["x-amzn-ErrorType"] = failure.Code;
        return JsonDocuments.WriteFailureAsync(http, failure, typeMember: "__type", cancellationToken);
    }
}
