using Gatehouse.EdgeRouter.Authorizing.Connects;
using Gatehouse.EdgeRouter.WebSockets.Handshaking;
using Gatehouse.GatewayModel.Selection;
using Gatehouse.Protocol;
using Route = Gatehouse.Aws.ApiGatewayV2.Route;

namespace Gatehouse.EdgeRouter.WebSockets.Compiling;

/// <summary>Puts the guards before <c>$connect</c> when a snapshot is compiled.</summary>
internal sealed class ConnectRoutes(ConnectAuthorizers authorizers)
{
    private const string UsualKey = "$request.header.x-api-key";

    public ConnectRoute Compile(ApiSnapshot api, StageSnapshot stage, Route route, WebSocketRoute compiled) => new(
        compiled, authorizers.Compile(api, stage, route), KeyOf(stage, route), new RequiredParameters(route.RequestParameters));

    private static RequiredKey KeyOf(StageSnapshot stage, Route route)
    {
        if (!route.ApiKeyRequired) return RequiredKey.None;

        var expression = stage.Deployment.Api.ApiKeySelectionExpression is { Length: > 0 } own ? own : UsualKey;
        return SelectionExpression.TryParse(expression, out var selection)
            ? new RequiredKey(selection)
            : throw new FormatException($"'{expression}' is not a selection expression.");
    }
}
