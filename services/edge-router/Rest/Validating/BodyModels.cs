using System.Buffers;
using Gatehouse.EdgeRouter.Responding;
using Gatehouse.EdgeRouter.Rest.Responding;
using Gatehouse.EdgeRouter.Transforming;
using Gatehouse.GatewayModel.Schemas;

namespace Gatehouse.EdgeRouter.Rest.Validating;

/// <summary>
/// The models that a request's body must fit, by its media type; a body of another type fits, since its model is Empty.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-validation-set-up.html
/// </summary>
internal sealed class BodyModels(IReadOnlyDictionary<string, JsonSchema> models) : IRequestCheck
{
    private const string Default = "$default";
    private const string NoBody = "{}";

    public async ValueTask<RestFailure?> CheckAsync(RestCall call)
    {
        var type = MediaType.FirstOf(call.ContentType);
        if (!models.TryGetValue(type.Length == 0 ? MediaType.Json : type, out var model) && !models.TryGetValue(Default, out model)) return null;

        var body = ContentHandling.TextOf((await call.ReadBodyAsync()).ToArray());
        var violations = model.Validate(body.Length == 0 ? NoBody : body);
        return violations.Count == 0 ? null : RestFailures.InvalidBody(violations);
    }
}
