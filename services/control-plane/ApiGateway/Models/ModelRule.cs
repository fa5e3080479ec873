using System.Text;
using System.Text.Json;
using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGateway.Models;

/// <summary>
/// What a model must satisfy: a name of letters and digits and a schema that says something.
/// https://docs.aws.amazon.com/apigateway/latest/api/API_CreateModel.html
/// </summary>
internal static class ModelRule
{
    // https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html
    private const int LargestSchema = 400 * 1024;

    public static AwsFailure? Check(Model model) => CheckName(model.Name) ?? CheckSchema(model.Schema);

    private static AwsFailure? CheckName(string name)
    {
        if (name.Length == 0)
        {
            return ModelFailures.NameMissing;
        }

        return name.All(char.IsAsciiLetterOrDigit) ? null : ModelFailures.UnusableName;
    }

    private static AwsFailure? CheckSchema(string schema)
    {
        if (schema.Length == 0)
        {
            return ModelFailures.EmptySchema;
        }

        if (Encoding.UTF8.GetByteCount(schema) > LargestSchema)
        {
            return ModelFailures.TooLarge;
        }

        try
        {
            using var json = JsonDocument.Parse(schema);
            return json.RootElement.ValueKind == JsonValueKind.Object ? null : ModelFailures.UnusableSchema("a schema is a JSON object");
        }
        catch (JsonException exception)
        {
            return ModelFailures.UnusableSchema(exception.Message);
        }
    }
}
