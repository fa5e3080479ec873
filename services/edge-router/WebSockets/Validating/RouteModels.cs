using Gatehouse.GatewayModel.Schemas;
using Gatehouse.GatewayModel.Selection;
using Gatehouse.Protocol;
using Route = Gatehouse.Aws.ApiGatewayV2.Route;

namespace Gatehouse.EdgeRouter.WebSockets.Validating;

/// <summary>Compiles what a route's messages must fit.</summary>
internal sealed class RouteModels(ILogger<RouteModels> log)
{
    /// <summary>Null for a route that selects no model.</summary>
    public MessageModels? Compile(ApiSnapshot api, StageSnapshot stage, Route route)
    {
        if (!route.HasModelSelectionExpression) return null;
        if (!SelectionExpression.TryParse(route.ModelSelectionExpression, out var expression))
            throw new FormatException($"'{route.ModelSelectionExpression}' is not a selection expression.");

        var texts = stage.Deployment.Models.ToDictionary(model => model.Name, model => model.Schema, StringComparer.Ordinal);
        var models = new Dictionary<string, JsonSchema?>(StringComparer.Ordinal);
        foreach (var (key, name) in route.RequestModels) models[key] = SchemaOf(name);
        return new MessageModels(expression, models);

        JsonSchema? SchemaOf(string name)
        {
            if (!texts.TryGetValue(name, out var text)) return Unusable($"there is no model {name}");

            return JsonSchema.TryParse(text, out var schema, out var failure, reference => texts.GetValueOrDefault(NameIn(reference)))
                ? schema
                : Unusable($"the model {name} is no schema: {failure}");
        }

        JsonSchema? Unusable(string reason)
        {
            log.RouteMisconfigured(route.RouteKey, api.Api.ApiId, stage.Stage.StageName, reason);
            return null;
        }
    }

    // https://apigateway.amazonaws.com/restapis/{api}/models/{name}
    private static string NameIn(string reference) => reference[(reference.LastIndexOf('/') + 1)..];
}
