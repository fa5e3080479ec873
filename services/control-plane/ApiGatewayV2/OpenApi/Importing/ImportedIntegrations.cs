using System.Text.Json.Nodes;
using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.ApiGatewayV2.Integrations;
using Gatehouse.ControlPlane.ApiGatewayV2.Integrations.Rules;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.ControlPlane.OpenApi;

namespace Gatehouse.ControlPlane.ApiGatewayV2.OpenApi.Importing;

/// <summary>
/// The integrations of a document. One that operations refer to by name is made once.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-integration.html
/// </summary>
internal sealed class ImportedIntegrations(OpenApiDocument document, ImportFindings findings, IIdSource ids)
{
    private const string Extension = "x-amazon-apigateway-integration";

    private static readonly string[] NotOfHttpApis =
        ["passthroughBehavior", "requestTemplates", "responses", "contentHandling", "cacheNamespace", "cacheKeyParameters"];

    private readonly List<Integration> _integrations = [];
    private readonly Dictionary<string, Integration?> _shared = new(StringComparer.Ordinal);

    public IReadOnlyList<Integration> All => _integrations;

    /// <summary>What the operation integrates with; null: nothing, or nothing that an HTTP API could.</summary>
    public Integration? Of(OpenApiOperation operation)
    {
        if (operation.Definition.ObjectAt(Extension) is not { } written)
        {
            return null;
        }

        if (written.TextAt("$ref") is not { } reference)
        {
            return Read(operation, written);
        }

        if (!_shared.TryGetValue(reference, out var integration))
        {
            integration = document.Find(reference) is { } named ? Read(operation, named) : Missing(operation, reference);
            _shared.Add(reference, integration);
        }

        return integration;
    }

    private Integration? Read(OpenApiOperation operation, JsonObject written)
    {
        var integration = new Integration { IntegrationId = ids.NewPartId(), IntegrationType = written.TextAt("type")?.ToUpperInvariant() ?? "" };
        if (integration.IntegrationType is not (IntegrationTypes.HttpProxy or IntegrationTypes.LambdaProxy))
        {
            return Unusable(operation, IntegrationFailures.TypeNotOnHttp);
        }

        IntegrationMembers.Read(written, integration);
        IntegrationRule.Complete(integration, isWebSocket: false);
        foreach (var member in NotOfHttpApis.Where(written.ContainsKey))
        {
            findings.Ignore($"{operation.Place}.{Extension}", member);
        }

        if (IntegrationRule.Check(integration, isWebSocket: false) is { } failure)
        {
            return Unusable(operation, failure);
        }

        _integrations.Add(integration);
        return integration;
    }

    // Its route is made without a target. In AWS's words: https://github.com/aws/aws-sam-cli/issues/2410 shows how they end.
    private Integration? Unusable(OpenApiOperation operation, AwsFailure failure)
    {
        findings.Warn($"Unable to create integration for resource at path '{operation}': {failure.Message}. Ignoring.");
        return null;
    }

    private Integration? Missing(OpenApiOperation operation, string reference)
    {
        findings.Fail($"Integration of {operation}: nothing stands at {reference}");
        return null;
    }
}
