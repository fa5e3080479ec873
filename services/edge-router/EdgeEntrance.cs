using Gatehouse.EdgeRouter.Receiving;
using Gatehouse.EdgeRouter.Responding;
using Gatehouse.EdgeRouter.Snapshots;

namespace Gatehouse.EdgeRouter;

/// <summary>
/// Where a request enters: opens its exchange, runs the stages one after another, those of its kind of API
/// once that is known, and writes the failure of the one that ended it.
/// </summary>
internal sealed class EdgeEntrance(
    EdgePipeline pipeline,
    ApiDirectoryHolder apis,
    FailureWriter failures,
    IRequestIds requestIds,
    TimeProvider time,
    ILogger<EdgeEntrance> log)
{
    public async Task ServeAsync(HttpContext context)
    {
        var exchange = new EdgeExchange(context, apis.Current, RequestTarget.Of(context), requestIds.Next(), time.GetUtcNow());
        try
        {
            await RunAsync(exchange);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has left: there is nobody to answer.
        }
        catch (BadHttpRequestException bad)
        {
            await failures.WriteAsync(exchange, exchange.Answers.Unreadable(bad.StatusCode));
        }
        catch (IOException bad) when (bad.InnerException is OverflowException)
        {
            // Kestrel's way to say that a chunk's size is more than it can count.
            await failures.WriteAsync(exchange, exchange.Answers.Unreadable(StatusCodes.Status400BadRequest));
        }
        // The outermost stage: whatever else is thrown is a bug, and no caller may see its text.
        catch (Exception bug)
        {
            log.RequestFailedUnexpectedly(bug, exchange.RequestId, context.Request.Method, exchange.Requested.Path);
            await failures.WriteAsync(exchange, exchange.Answers.Unexpected);
        }

        if (exchange.StageIfKnown is not { Stage: { } stage }) return;

        stage.AccessLog?.Write(exchange, time.GetUtcNow());
        stage.Meter?.Answered(exchange);
    }

    private async ValueTask RunAsync(EdgeExchange exchange)
    {
        if (await HasEndedAtAsync(pipeline.Dispatching, exchange)) return;

        var kind = pipeline.Of(exchange.Target.Api);
        exchange.Answers = kind.Answers;
        foreach (var stage in kind.Stages)
        {
            if (await HasEndedAtAsync(stage, exchange)) return;
        }
    }

    private async ValueTask<bool> HasEndedAtAsync(IEdgeStage stage, EdgeExchange exchange)
    {
        var outcome = await stage.RunAsync(exchange);
        if (outcome.Failure is { } failure) await failures.WriteAsync(exchange, failure);
        return outcome.Ended;
    }
}
