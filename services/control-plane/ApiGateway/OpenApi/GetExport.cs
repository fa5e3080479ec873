using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.OpenApi.Exporting;
using Gatehouse.ControlPlane.OpenApi;
using Gatehouse.ServiceDefaults.Operations;
using Google.Protobuf;
using Microsoft.Extensions.Options;

namespace Gatehouse.ControlPlane.ApiGateway.OpenApi;

/// <summary>
/// What a stage serves as a document: <c>Accept: application/yaml</c> has it as YAML. https://docs.aws.amazon.com/apigateway/latest/api/API_GetExport.html
/// </summary>
internal sealed class GetExport(ExportedStages stages, IOptions<ControlPlaneOptions> options) : IOperation<GetExportRequest, ExportResponse>
{
    private const string Yaml = "application/yaml";
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<Outcome<ExportResponse>> HandleAsync(GetExportRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (ExportDialect.Find(request.ExportType) is not { } dialect)
        {
            return ExportFailures.UnknownType(request.ExportType);
        }

        var extensions = ExportedExtensions.Read(request.Parameters);
        if (!extensions.Succeeded)
        {
            return extensions.Failure;
        }

        var found = await stages.ReadAsync(scope, request.RestApiId, request.StageName, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var host = $"{request.RestApiId}.execute-api.{options.Value.PublicHost}:{options.Value.PublicPort}";
        var document = new RestExport(found.Value, dialect, extensions.Value).Write(host);
        var isYaml = request.Accepts == Yaml;
        return new ExportResponse
        {
            Body = ByteString.CopyFrom(isYaml ? YamlText.Of(document) : document.ToJsonString(Readable), Encoding.UTF8),
            ContentType = "application/octet-stream",
            ContentDisposition = $"attachment; filename=\"{NameOf(request, found.Value, isYaml)}\"",
        };
    }

    // Our form: AWS's has the time of the export in it as well.
    private static string NameOf(GetExportRequest request, ExportedStage stage, bool isYaml)
    {
        var time = stage.DeployedAt.ToDateTime().ToString("yyyy-MM-dd'T'HH-mm-ss'Z'", CultureInfo.InvariantCulture);
        return $"{request.ExportType}_{time}.{(isYaml ? "yaml" : "json")}";
    }
}
