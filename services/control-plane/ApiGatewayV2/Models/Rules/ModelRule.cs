using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.GatewayModel.Schemas;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Models.Rules;

/// <summary>What a model must satisfy within its API.</summary>
internal static class ModelRule
{
    private const int LongestSchema = 32_768;

    public static void Complete(Model model)
    {
        if (!model.HasContentType)
        {
            model.ContentType = "application/json";
        }
    }

    public static async Task<AwsFailure?> CheckAsync(Model model, ApiEdit edit)
    {
        if (!edit.IsWebSocket)
        {
            return ModelFailures.NotOnHttp;
        }

        if (model.Name.Length == 0 || !model.Name.All(char.IsAsciiLetterOrDigit))
        {
            return ModelFailures.UnusableName(model.Name);
        }

        if (model.Schema.Length > LongestSchema)
        {
            return ModelFailures.SchemaTooLong;
        }

        var others = (await edit.ListAsync(ModelDocument.Part)).Values.Where(other => other.ModelId != model.ModelId).ToArray();
        if (others.Any(other => other.Name == model.Name))
        {
            return ModelFailures.NameTaken(model.Name);
        }

        return JsonSchema.TryParse(model.Schema, out _, out var reason, reference => FindSchema(others, reference))
            ? null
            : ModelFailures.UnusableSchema(reason);
    }

    // https://apigateway.amazonaws.com/restapis/{api}/models/{name}
    private static string? FindSchema(Model[] others, string reference) =>
        others.FirstOrDefault(other => reference.EndsWith($"/models/{other.Name}", StringComparison.Ordinal))?.Schema;
}
