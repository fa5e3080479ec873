using System.Text.Json.Nodes;
using Gatehouse.Aws.ApiGatewayV2;
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
            findings.Warn($"Unsupported integration type {written.TextAt("type")} for {operation}. Must be one of [aws_proxy, http_proxy]");
            return null;
        }

        IntegrationMembers.Read(written, integration);
        IntegrationRule.Complete(integration, isWebSocket: false);
        foreach (var member in NotOfHttpApis.Where(written.ContainsKey))
        {
            findings.Inform($"Ignored {member} in the integration of {operation}: HTTP APIs do not have it");
        }

        if (IntegrationRule.Check(integration, isWebSocket: false) is { } failure)
        {
            findings.Fail($"Integration of {operation}: {failure.Message}");
        }

        _integrations.Add(integration);
        return integration;
    }

    private Integration? Missing(OpenApiOperation operation, string reference)
    {
        findings.Fail($"Integration of {operation}: nothing stands at {reference}");
        return null;
    }
}
