using Gatehouse.EdgeRouter.Integrating.Lambda;
using Gatehouse.EdgeRouter.Responding;
using Gatehouse.EdgeRouter.Transforming;

namespace Gatehouse.EdgeRouter.Endpoints;

/// <summary>
/// AWS with a function: the mapped body is its event, its result the answer. A function that fails has answered all the same: its error
/// message chooses the integration response.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/getting-started-lambda-non-proxy-integration.html
/// </summary>
internal sealed class FunctionEndpoint(FunctionCall function) : IEndpoint
{
    private const string InvocationType = "X-Amz-Invocation-Type";
    private const string Event = "Event";

    private static ReadOnlySpan<byte> NoEvent => "{}"u8;

    public bool IsTraced => true;

    public async ValueTask<EndpointOutcome> CallAsync(EndpointCall call, MappedRequest request)
    {
        if (request.Body.Length > FunctionCall.MaxEventBytes)
        {
            return EndpointOutcome.Failed(EndpointFailure.RequestTooLarge, "the mapped body is larger than an event may be");
        }

        var isAsynchronous = request.Parameters.Headers.TryGetValue(InvocationType, out var type) && type == Event;
        var outcome = await function.RunAsync(call.RequestId, BufferOf(request), call.Trace, isAsynchronous, call.Aborted);
        call.Integrated?.Take(outcome);
        if (call.Integrated is { } integrated) integrated.Status = integrated.InvokeStatus;
        return outcome.End switch
        {
            FunctionEnd.Returned => new EndpointResponse("", outcome.Payload, MediaType.Json),
            FunctionEnd.Failed => new EndpointResponse(FunctionError.MessageOf(outcome.Payload), outcome.Payload, MediaType.Json) { IsFunctionError = true },
            _ => EndpointOutcome.Of(outcome.End),
        };
    }

    private static EventBuffer BufferOf(MappedRequest request)
    {
        var buffer = new EventBuffer();
        var source = request.Body.IsEmpty ? NoEvent : request.Body.Span;
        source.CopyTo(buffer.GetSpan(source.Length));
        buffer.Advance(source.Length);
        return buffer;
    }
}
