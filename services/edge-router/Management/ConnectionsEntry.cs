using Gatehouse.EdgeRouter.Dispatching;
using Gatehouse.EdgeRouter.Receiving;
using Gatehouse.EdgeRouter.WebSockets.Sessions;
using Gatehouse.Protocol;
using Google.Protobuf;
using Outcome = Gatehouse.Protocol.ConnectionCommandResult.Types.Outcome;

namespace Gatehouse.EdgeRouter.Management;

/// <summary>
/// The @connections API: POST sends a message to a client, GET tells of a connection, DELETE closes it.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-how-to-call-websocket-api-connections.html
/// </summary>
internal sealed class ConnectionsEntry(ConnectionCommands commands) : IConnectionsEntry
{
    public async ValueTask<StageOutcome> ServeAsync(EdgeExchange exchange, ConnectionAddress address)
    {
        var answer = new ConnectionsAnswer(exchange.Context.Response, exchange.RequestId);
        await ServeAsync(exchange, address, answer);
        return StageOutcome.Answered;
    }

    private async Task ServeAsync(EdgeExchange exchange, ConnectionAddress address, ConnectionsAnswer answer)
    {
        var command = new ConnectionCommand { ConnectionId = address.ConnectionId, ApiId = address.Api?.Id ?? "", Stage = address.Stage ?? "" };
        var request = exchange.Context.Request;
        if (HttpMethods.IsPost(request.Method))
        {
            if (await BoundedBody.ReadAsync(request, CloseCause.LongestMessage, exchange.Aborted) is not { } message)
            {
                await answer.TooLargeAsync();
                return;
            }

            command.Post = UnsafeByteOperations.UnsafeWrap(message);
        }
        else if (HttpMethods.IsGet(request.Method)) command.Describe = new DescribeConnection();
        else if (HttpMethods.IsDelete(request.Method)) command.Close = new CloseConnection();
        else
        {
            await answer.UnknownMethodAsync();
            return;
        }

        if (!ConnectionIds.IsWellFormed(address.ConnectionId))
        {
            await answer.InvalidIdAsync(address.ConnectionId);
            return;
        }

        await AnswerAsync(answer, command, await commands.RunAsync(command, exchange.Aborted));
    }

    private static Task AnswerAsync(ConnectionsAnswer answer, ConnectionCommand command, ConnectionCommandResult result) =>
        (result.Outcome, command.CommandCase) switch
        {
            (Outcome.Done, ConnectionCommand.CommandOneofCase.Post) => answer.PostedAsync(),
            (Outcome.Done, ConnectionCommand.CommandOneofCase.Close) => answer.ClosedAsync(),
            (Outcome.Done, _) => answer.DescribedAsync(result),
            (Outcome.Gone, _) => answer.GoneAsync(),
            (Outcome.BufferFull, _) => answer.BufferFullAsync(),
            _ => answer.UnreachableAsync(),
        };
}
