using System.Text;
using System.Text.Json;
using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGateway.Documentation;

/// <summary>What a documentation part must satisfy. https://docs.aws.amazon.com/apigateway/latest/api/API_CreateDocumentationPart.html</summary>
internal static class DocumentationPartRule
{
    private const int LongestProperties = 400 * 1024;

    public static AwsFailure? Check(DocumentationPart part)
    {
        if (part.Properties.Length == 0)
        {
            return DocumentationFailures.EmptyProperties;
        }

        if (Encoding.UTF8.GetByteCount(part.Properties) > LongestProperties)
        {
            return DocumentationFailures.PropertiesTooLong;
        }

        return IsObject(part.Properties) ? DocumentationPlace.Check(part.Location) : DocumentationFailures.PropertiesNotJson;
    }

    private static bool IsObject(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
