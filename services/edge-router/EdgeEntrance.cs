using Gatehouse.EdgeRouter.Receiving;
using Gatehouse.EdgeRouter.Responding;
using Gatehouse.EdgeRouter.Snapshots;

namespace Gatehouse.EdgeRouter;

/// <summary>
/// Where a request enters: opens its exchange, runs the stages one after another and writes the failure of the one that ended it.
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
            foreach (var stage in pipeline.Stages)
            {
                var outcome = await stage.RunAsync(exchange);
                if (outcome.Failure is { } failure) await failures.WriteAsync(exchange, failure);
                if (outcome.Ended) return;
            }
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has left: there is nobody to answer.
        }
        catch (BadHttpRequestException bad)
        {
            await failures.WriteAsync(exchange, GatewayFailures.ForBadRequest(bad.StatusCode));
        }
        catch (IOException bad) when (bad.InnerException is OverflowException)
        {
            // Kestrel's way to say that a chunk's size is more than it can count.
            await failures.WriteAsync(exchange, GatewayFailures.BadRequest);
        }
        // The outermost stage: whatever else is thrown is a bug, and no caller may see its text.
        catch (Exception bug)
        {
            log.RequestFailedUnexpectedly(bug, exchange.RequestId, context.Request.Method, exchange.Requested.Path);
            await failures.WriteAsync(exchange, GatewayFailures.InternalServerError);
        }
    }
}
