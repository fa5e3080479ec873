using Gatehouse.EdgeRouter.Receiving;

namespace Gatehouse.EdgeRouter.Integrating.Http;

/// <summary>How a call of an HTTP backend ended whose answer is wanted whole.</summary>
internal enum BackendEnd
{
    Answered,

    /// <summary>No whole answer within the integration's timeout.</summary>
    TimedOut,

    /// <summary>There is nobody at that address.</summary>
    Unreachable,

    /// <summary>The connection broke, TLS failed, or what came is no HTTP.</summary>
    Broken,

    /// <summary>The answer is larger than the gateway takes.</summary>
    TooLarge,
}

/// <summary>What came of it.</summary>
/// <param name="End">How it ended.</param>
/// <param name="Response">The answer's head; null unless there is one.</param>
/// <param name="Body">The answer's body.</param>
internal readonly record struct BackendOutcome(BackendEnd End, HttpResponseMessage? Response, ReadOnlyMemory<byte> Body);

/// <summary>
/// Calls an HTTP backend and holds its answer whole, for integrations that map it. What is passed on as it comes goes through the
/// forwarder instead (HttpProxyIntegration); the pool of connections is the same.
/// </summary>
internal sealed class BackendCall(TimeSpan timeout, HttpProxyServices services)
{
    private readonly HttpMessageInvoker _client = services.Client;

    /// <summary>Where backends must be met otherwise than usual.</summary>
    public BackendTrust Trust
    {
        init => _client = services.ClientOf(value);
    }

    public async ValueTask<BackendOutcome> SendAsync(
        string requestId, HttpRequestMessage request, long maxBytes, CancellationToken cancellationToken)
    {
        using var clock = new CancellationTokenSource(timeout, services.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(clock.Token, cancellationToken);
        try
        {
            var response = await _client.SendAsync(request, either.Token);
            await using var content = await response.Content.ReadAsStreamAsync(either.Token);
            var body = await BoundedBody.ReadAsync(content, response.Content.Headers.ContentLength, maxBytes, either.Token);
            return body is { } whole ? new BackendOutcome(BackendEnd.Answered, response, whole) : Ended(BackendEnd.TooLarge, requestId, request, "too large");
        }
        catch (OperationCanceledException) when (clock.IsCancellationRequested)
        {
            return Ended(BackendEnd.TimedOut, requestId, request, "no answer in time");
        }
        catch (HttpRequestException failure)
        {
            var isAway = failure.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError;
            return Ended(isAway ? BackendEnd.Unreachable : BackendEnd.Broken, requestId, request, failure.GetBaseException().Message);
        }
        catch (IOException failure)
        {
            return Ended(BackendEnd.Broken, requestId, request, failure.Message);
        }
    }

    private BackendOutcome Ended(BackendEnd end, string requestId, HttpRequestMessage request, string detail)
    {
        services.Log.BackendFailed(requestId, request.RequestUri?.Authority ?? "", end.ToString(), detail);
        return new BackendOutcome(end, Response: null, Body: default);
    }
}
