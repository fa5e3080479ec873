using Gatehouse.Aws.Traits;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Protocols;
using Gatehouse.AwsWire.Rest;
using Gatehouse.AwsWire.Scope;
using Gatehouse.EdgeRouter.Dispatching;
using Gatehouse.EdgeRouter.Receiving;
using Gatehouse.EdgeRouter.Transcoding.Contents;
using Gatehouse.EdgeRouter.Upstreams;
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
    ReadYourWrites writes, OperationUsage usage, ServiceUpstreams upstreams, ServicePassage passage, EdgeOptions options, TimeProvider time,
    ILogger<AwsApiEntry> log) : IAwsApiEntry
{
    /// <summary>Lambda's limit for a CreateFunction request, the largest of any operation. https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html</summary>
    private const int LargestRequest = 70_167_211;

    public async ValueTask<StageOutcome> ServeAsync(EdgeExchange exchange)
    {
        var http = exchange.Context;
        var credentials = Credentials.Of(http.Request, options.CredentialRules);
        var scope = new CallScope(credentials.Account, credentials.Region, Guid.NewGuid().ToString(), credentials.AccessKey);

        if (UpstreamOf(credentials.Service) is { } upstream) return await PassAsync(exchange, credentials.Service, upstream, scope.RequestId);

        var located = locator.LocateByHead(credentials.Service, http.Request);
        var body = await ReadBodyAsync(http.Request, located, exchange.Aborted);
        located ??= body.Value is { } whole ? locator.Locate(credentials.Service, http.Request, whole.Bytes) : null;

        var protocol = located is null ? locator.GuessProtocol(http.Request) : locator.ProtocolOf(located.Service);
        protocol.Identify(http.Response, scope.RequestId);
        var failure = (body.Failure, located?.Operation) switch
        {
            ({ } refused, _) => refused,
            (_, null) => NotEmulated(credentials.Service, http.Request, located),
            (_, { } operation) => await CarryOutAsync(http, protocol, operation, body.Value!.Bytes, scope),
        };

        if (failure is not null)
        {
            await protocol.WriteFailureAsync(http.Response, located?.Service ?? locator.Any, failure, scope.RequestId, exchange.Aborted);
        }

        return StageOutcome.Answered;
    }

    /// <summary>A place of the service's own goes before its emulation here, the place of all before none.</summary>
    private Uri? UpstreamOf(string service) =>
        service.Length > 0 && (upstreams.TryFindOwn(service, out var upstream) || (!locator.Knows(service) && upstreams.TryFind(service, out upstream)))
            ? upstream
            : null;

    private async ValueTask<StageOutcome> PassAsync(EdgeExchange exchange, string service, Uri upstream, string requestId)
    {
        var http = exchange.Context;
        if (await passage.PassAsync(exchange, service, upstream) is { } failure)
        {
            await locator.GuessProtocol(http.Request).WriteFailureAsync(http.Response, locator.Any, failure, requestId, exchange.Aborted);
        }

        return StageOutcome.Answered;
    }

    /// <summary>What was located by its head has a document that may be encoded, or content that is streamed later and not read here.</summary>
    private async Task<Outcome<DocumentBody.Document>> ReadBodyAsync(HttpRequest http, LocatedCall? located, CancellationToken cancellationToken)
    {
        if (located is null)
        {
            return await BoundedBody.ReadAsync(http, LargestRequest, cancellationToken) is { } body ? new DocumentBody.Document(body) : WireFailures.TooLarge;
        }

        return SignedUrl.Check(http, time.GetUtcNow()) is { } expired ? expired
            : located.Operation is { Operation.StreamedRequest: null } ? await DocumentBody.ReadAsync(http, cancellationToken)
            : new DocumentBody.Document(default);
    }

    private async Task<AwsFailure?> CarryOutAsync(
        HttpContext http, IWireProtocol protocol, LocatedOperation located, ReadOnlyMemory<byte> body, CallScope scope)
    {
        usage.Count(located.Operation);
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
            await protocol.WriteAsync(http.Response, located.Operation, answer, scope.RequestId, http.RequestAborted);
            if (located.Operation.StreamedResponse?.ValueIn(answer) is Content download)
            {
                await downloads.SendAsync(http.Response, download, scope.RequestId, http.RequestAborted);
            }

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

    private AwsFailure NotEmulated(string signingName, HttpRequest request, LocatedCall? located)
    {
        var path = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().Path;
        var name = located?.Name ?? (TargetHeader.Of(request) is { Operation.Length: > 0 } target ? target.Operation : $"{request.Method} {path}");
        log.RequestNotEmulated(located?.Service.Traits.SigningName ?? signingName, name);
        return WireFailures.NotEmulated(name);
    }
}
