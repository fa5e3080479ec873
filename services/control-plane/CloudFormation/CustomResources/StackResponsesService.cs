using Gatehouse.Protocol;
using Grpc.Core;

namespace Gatehouse.ControlPlane.CloudFormation.CustomResources;

/// <summary>Takes answers from edges.</summary>
internal sealed class StackResponsesService(StackResponses responses) : Protocol.StackResponses.StackResponsesBase
{
    public override async Task<Empty> Respond(StackResponse request, ServerCallContext context) =>
        await responses.AddAsync(request.Token, request.Body, context.CancellationToken)
            ? new Empty()
            : throw new RpcException(new Status(StatusCode.NotFound, "Nobody waits for this answer."));
}
