using Gatehouse.Aws.Traits;
using Gatehouse.AwsWire.Descriptors;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Protocols;
using Gatehouse.AwsWire.Rest;
using Gatehouse.AwsWire.Scope;
using Gatehouse.EdgeRouter.Dispatching;
using Gatehouse.EdgeRouter.Transcoding.Contents;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.AspNetCore.Http.Features;

namespace Gatehouse.EdgeRouter.Transcoding;

/// <summary>
/// Serves the AWS APIs: one way for every operation of every service.
/// <code>
/// locate the operation → read the request → upload its blobs → call the control-plane → wait until this edge serves it → answer
/// </code>
/// </summary>
internal sealed class AwsApiEntry(
    OperationLocator locator, OperationCaller caller, BlobUploads uploads, ContentUploads contents, ContentDownloads downloads,
    ReadYourWrites writes, IEnumerable<IWireProtocol> protocols, TimeProvider time, ILogger<AwsApiEntry> log) : IAwsApiEntry
{
    private readonly IWireProtocol[] _protocols = [.. protocols];

    public async ValueTask<StageOutcome> ServeAsync(EdgeExchange exchange)
    {
        var http = exchange.Context;
        var credentials = Credentials.Of(http.Request);
        var scope = new CallScope(credentials.Account, credentials.Region, Guid.NewGuid().ToString(), credentials.AccessKey);

        var located = locator.LocateByHead(credentials.Service, http.Request);
        var body = await ReadBodyAsync(http.Request, located, exchange.Aborted);
        located ??= body.Value is { } whole ? locator.Locate(credentials.Service, http.Request, whole.Bytes) : null;

        var protocol = located?.Operation is { } operation ? For(operation.Service) : locator.ProtocolOf(credentials.Service);
        protocol.Identify(http.Response, scope.RequestId);
        var failure = (body.Failure, located) switch
        {
            ({ } refused, _) => refused,
            (_, null) => NotEmulated(credentials.Service, http.Request),
            _ => await CarryOutAsync(http, protocol, located, body.Value!.Bytes, scope),
        };

        if (failure is not null)
        {
            await protocol.WriteFailureAsync(http.Response, located?.Operation.Service ?? locator.Any, failure, scope.RequestId, exchange.Aborted);
        }

        return StageOutcome.Answered;
    }

    /// <summary>What is located by its head alone has a document that may be encoded, or content that is streamed later and not read here.</summary>
    private async Task<Outcome<DocumentBody.Document>> ReadBodyAsync(
        HttpRequest http, LocatedOperation? located, CancellationToken cancellationToken)
    {
        if (located is null)
        {
            return await RequestBody.ReadAsync(http, cancellationToken) is { } body ? new DocumentBody.Document(body) : WireFailures.TooLarge;
        }

        return SignedUrl.Check(http, time.GetUtcNow()) is { } expired ? expired
            : located.Operation.StreamedRequest is null ? await DocumentBody.ReadAsync(http, cancellationToken)
            : new DocumentBody.Document(default);
    }

    private async Task<AwsFailure?> CarryOutAsync(
        HttpContext http, IWireProtocol protocol, LocatedOperation located, ReadOnlyMemory<byte> body, CallScope scope)
    {
        try
        {
            var read = protocol.Read(located, http.Request, body);
            await uploads.UploadAsync(read.Blobs, http.RequestAborted);
            if (located.Operation.StreamedRequest is { } payload)
            {
                var content = await contents.ReceiveAsync(http.Request, http.RequestAborted);
                if (!content.Succeeded)
                {
                    return content.Failure;
                }

                payload.SetIn(read.Message, content.Value);
            }

            var answer = await caller.CallAsync(located.Operation, read.Message, scope, http.RequestAborted);
            await writes.SettleAsync(located.Operation, http.RequestAborted);
            await AnswerAsync(http, protocol, located.Operation, answer, scope.RequestId);
            return null;
        }
        catch (MalformedRequestException malformed)
        {
            return protocol.Malformed(malformed.Message);
        }
        catch (RpcException exception) when (exception.TryGetAwsFailure(out var failure))
        {
            return failure;
        }
        catch (RpcException exception) when (!http.RequestAborted.IsCancellationRequested)
        {
            log.OperationNotCarriedOut(located.Operation.Name, exception.StatusCode, scope.RequestId);
            return WireFailures.ForStatus(exception.StatusCode, located.Operation);
        }
    }

    private async Task AnswerAsync(HttpContext http, IWireProtocol protocol, WireOperation operation, IMessage answer, string requestId)
    {
        await protocol.WriteAsync(http.Response, operation, answer, requestId, http.RequestAborted);
        if (operation.StreamedResponse?.ValueIn(answer) is Content content)
        {
            await downloads.SendAsync(http.Response, content, requestId, http.RequestAborted);
        }
    }

    private IWireProtocol For(WireService service) => Array.Find(_protocols, protocol => protocol.Protocol == service.Traits.Protocol)!;

    private AwsFailure NotEmulated(string signingName, HttpRequest request)
    {
        var path = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().Path;
        log.RequestNotEmulated(signingName, request.Method, path);
        return WireFailures.NotEmulated($"{request.Method} {path}");
    }
}
