using Gatehouse.Aws.Traits;
using Gatehouse.AwsWire.Descriptors;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Rest;
using Google.Protobuf;
using Microsoft.AspNetCore.Http;

namespace Gatehouse.AwsWire.Protocols;

/// <summary>One of AWS's wire protocols: finds the operation that a request calls, reads it, writes its answer or failure.</summary>
public interface IWireProtocol
{
    /// <summary>The protocol that services name in their traits.</summary>
    WireProtocol Protocol { get; }

    /// <summary>The operation that the request calls, or null when this service has none for it.</summary>
    LocatedOperation? Locate(WireService service, HttpRequest http, ReadOnlyMemory<byte> body);

    /// <summary>
    /// What the request calls its operation, declared or not; null where the protocol does not name operations, or the request names
    /// another service's.
    /// </summary>
    string? CalledName(WireService service, HttpRequest http, ReadOnlyMemory<byte> body);

    /// <summary>The request as a message. Throws <see cref="MalformedRequestException"/> when it is not of the operation's shape.</summary>
    ReadRequest Read(LocatedOperation located, HttpRequest http, ReadOnlyMemory<byte> body);

    /// <summary>Puts the request's id into the headers where callers of the protocol look for it.</summary>
    void Identify(HttpResponse http, string requestId) => http.Headers["x-amzn-RequestId"] = requestId;

    /// <summary>
    /// What callers are told of a request that cannot be read. https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html#operation-error-serialization;
    /// the words are ours.
    /// </summary>
    AwsFailure Malformed(string reason) => new("SerializationException", 400, reason);

    /// <summary>Writes a success. Of a streamed payload only the headers: its content follows from where it lies.</summary>
    Task WriteAsync(HttpResponse http, WireOperation operation, IMessage response, string requestId, CancellationToken cancellationToken);

    /// <summary>Writes a failure as callers of the service expect it.</summary>
    Task WriteFailureAsync(HttpResponse http, WireService service, AwsFailure failure, string requestId, CancellationToken cancellationToken);
}

/// <summary>An operation and what was learnt while looking for it.</summary>
/// <param name="Operation">The operation that the request calls.</param>
/// <param name="Parameters">URI labels, or the parameters of the query protocol.</param>
public sealed record LocatedOperation(WireOperation Operation, IReadOnlyDictionary<string, string> Parameters);
