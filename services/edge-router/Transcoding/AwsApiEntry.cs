using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Protocols;
using Gatehouse.AwsWire.Rest;
using Gatehouse.AwsWire.Scope;
using Gatehouse.EdgeRouter.Dispatching;
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
    OperationLocator locator, OperationCaller caller, BlobUploads uploads, ReadYourWrites writes, ILogger<AwsApiEntry> log) : IAwsApiEntry
{
    public async ValueTask<StageOutcome> ServeAsync(EdgeExchange exchange)
    {
        var http = exchange.Context;
        var credentials = Credentials.Of(http.Request);
        var scope = new CallScope(credentials.Account, credentials.Region, Guid.NewGuid().ToString(), credentials.AccessKey);
        http.Response.Headers["x-amzn-RequestId"] = scope.RequestId;

        var body = await RequestBody.ReadAsync(http.Request, exchange.Aborted);
        var located = body is null ? null : locator.Locate(credentials.Service, http.Request, body.Value);
        var protocol = located is null ? locator.GuessProtocol(http.Request) : locator.ProtocolOf(located.Service);
        var failure = (body, located?.Operation) switch
        {
            (null, _) => WireFailures.TooLarge,
            (_, null) => NotEmulated(credentials.Service, http.Request, located),
            (_, { } operation) => await CarryOutAsync(http, protocol, operation, body.Value, scope),
        };

        if (failure is not null)
        {
            await protocol.WriteFailureAsync(http.Response, located?.Service ?? locator.Any, failure, scope.RequestId, exchange.Aborted);
        }

        return StageOutcome.Answered;
    }

    private async Task<AwsFailure?> CarryOutAsync(
        HttpContext http, IWireProtocol protocol, LocatedOperation located, ReadOnlyMemory<byte> body, CallScope scope)
    {
        try
        {
            var read = protocol.Read(located, http.Request, body);
            await uploads.UploadAsync(read.Blobs, http.RequestAborted);
            var answer = await caller.CallAsync(located.Operation, read.Message, scope, http.RequestAborted);
            if (!located.Operation.OnlyReads)
            {
                await writes.SettleAsync(http.RequestAborted);
            }

            await protocol.WriteAsync(http.Response, located.Operation, answer, scope.RequestId, http.RequestAborted);
            return null;
        }
        catch (MalformedRequestException malformed)
        {
            return WireFailures.Malformed(malformed.Message);
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
