using Gatehouse.Aws.ApiGateway;
using Gatehouse.EdgeRouter.Rest.Integrating;
using Gatehouse.GatewayModel.Schemas;

namespace Gatehouse.EdgeRouter.Rest.Validating;

/// <summary>Compiles what a method's validator looks at: parameters before the body.</summary>
internal sealed class RequestChecks(ILogger<RequestChecks> log)
{
    private const string Empty = "Empty";

    public IReadOnlyList<IRequestCheck> Compile(MethodDefinition definition)
    {
        var method = definition.Method;
        var validator = definition.Scope.Deployment.RequestValidators.FirstOrDefault(each => each.Id == method.RequestValidatorId);
        var checks = new List<IRequestCheck>();
        if (!method.HasRequestValidatorId) return checks;
        if (validator is null) return [Unusable(definition, $"there is no request validator {method.RequestValidatorId}")];

        if (validator.ValidateRequestParameters && method.RequestParameters.Values.Contains(true)) checks.Add(new RequiredParameters(method.RequestParameters));
        if (validator.ValidateRequestBody && method.RequestModels.Count > 0) checks.Add(ModelsOf(definition));
        return checks;
    }

    private IRequestCheck ModelsOf(MethodDefinition definition)
    {
        var models = definition.Scope.Deployment.Models.ToDictionary(model => model.Name, StringComparer.Ordinal);
        var compiled = new Dictionary<string, JsonSchema>(StringComparer.OrdinalIgnoreCase);
        foreach (var (mediaType, name) in definition.Method.RequestModels)
        {
            // Made with every API: it takes anything.
            if (name == Empty) continue;
            if (!models.TryGetValue(name, out var model)) return Unusable(definition, $"there is no model {name}");
            if (!JsonSchema.TryParse(model.Schema, out var schema, out var failure, reference => Referred(models, reference)))
            {
                return Unusable(definition, $"the model {name} is no schema: {failure}");
            }

            compiled[mediaType] = schema;
        }

        return new BodyModels(compiled);
    }

    private UnusableModel Unusable(MethodDefinition definition, string reason)
    {
        log.MethodMisconfigured(definition.Name, definition.Scope.ApiId, reason);
        return UnusableModel.Instance;
    }

    // https://apigateway.amazonaws.com/restapis/{api}/models/{name}
    private static string? Referred(Dictionary<string, Model> models, string reference) =>
        models.TryGetValue(reference[(reference.LastIndexOf('/') + 1)..], out var model) ? model.Schema : null;
}
