using Gatehouse.Aws.ApiGateway;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.GatewayResponses;
using Gatehouse.ControlPlane.ApiGateway.RequestValidators;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.ControlPlane.OpenApi;

namespace Gatehouse.ControlPlane.ApiGateway.OpenApi.Importing;

/// <summary>The gateway responses and request validators of a document.</summary>
internal static class ImportedResponses
{
    public static void AddGatewayResponses(OpenApiDocument document, RestApiEdit edit, ImportFindings findings)
    {
        foreach (var (type, written) in document.Root.ObjectsAt("x-amazon-apigateway-gateway-responses"))
        {
            if (!GatewayResponseTypes.All.Contains(type))
            {
                findings.Warn($"Unsupported gateway response {type}");
                continue;
            }

            var response = GatewayResponseTypes.Default(type);
            response.DefaultResponse = false;
            if (written.TextAt("statusCode") is { Length: > 0 } status)
            {
                response.StatusCode = status;
            }

            foreach (var (name, value) in written.PairsAt("responseParameters"))
            {
                response.ResponseParameters[name] = value;
            }

            if (written.ObjectAt("responseTemplates") is not null)
            {
                response.ResponseTemplates.Clear();
                response.ResponseTemplates.Add(written.PairsAt("responseTemplates").ToDictionary(StringComparer.Ordinal));
            }

            if (GatewayResponseRule.Check(response) is { } failure)
            {
                findings.Fail($"Gateway response {type}: {failure.Message}");
            }

            edit.Put(GatewayResponseDocument.Part, type, response);
        }
    }

    public static async Task AddValidatorsAsync(OpenApiDocument document, RestApiEdit edit, IIdSource ids)
    {
        foreach (var (name, written) in document.Root.ObjectsAt("x-amazon-apigateway-request-validators"))
        {
            var known = (await edit.ListAsync(RequestValidatorDocument.Part)).Values.FirstOrDefault(each => each.Name == name);
            var validator = new RequestValidator
            {
                Id = known?.Id ?? ids.NewRestPartId(),
                Name = name,
                ValidateRequestBody = written.FlagAt("validateRequestBody") ?? false,
                ValidateRequestParameters = written.FlagAt("validateRequestParameters") ?? false,
            };
            edit.Put(RequestValidatorDocument.Part, validator.Id, validator);
        }
    }
}
