using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Apis;
using Gatehouse.ControlPlane.ApiGatewayV2.OpenApi.Exporting;
using Gatehouse.ControlPlane.OpenApi;
using Gatehouse.ServiceDefaults.Operations;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.ApiGatewayV2.OpenApi;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-exports-specification.html#ExportApi</summary>
internal sealed class ExportApi(ExportedParts parts, ApiAnswers answers) : IOperation<ExportApiRequest, ExportApiResponse>
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<Outcome<ExportApiResponse>> HandleAsync(ExportApiRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (Check(request) is { } failure)
        {
            return failure;
        }

        var found = await parts.ReadAsync(scope, request.ApiId, request.StageName, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var endpoint = answers.Describe(found.Value.Record).ApiEndpoint;
        var document = HttpApiExport.Write(found.Value.Parts, endpoint, request.StageName);
        if (request is { HasIncludeExtensions: true, IncludeExtensions: false })
        {
            Extensions.Remove(document);
        }

        return new ExportApiResponse { Body = ByteString.CopyFrom(TextOf(document, request.OutputType), Encoding.UTF8) };
    }

    private static AwsFailure? Check(ExportApiRequest request)
    {
        if (request.Specification != "OAS30")
        {
            return OpenApiFailures.UnknownSpecification(request.Specification);
        }

        if (request.OutputType is not ("JSON" or "YAML"))
        {
            return OpenApiFailures.UnknownOutputType(request.OutputType);
        }

        return request.ExportVersion is "" or "1.0" ? null : OpenApiFailures.UnknownExportVersion(request.ExportVersion);
    }

    private static string TextOf(JsonObject document, string outputType) =>
        outputType == "YAML" ? YamlText.Of(document) : document.ToJsonString(Readable);
}
