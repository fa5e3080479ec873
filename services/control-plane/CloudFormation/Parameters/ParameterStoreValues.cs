using System.Text.Json.Nodes;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.CloudFormation.Resources;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Parameters;

/// <summary>
/// Parameters whose value is the name of an SSM parameter, and references to SSM parameters inside of texts: both are read by SSM's own
/// operation when the stack is deployed.
/// </summary>
internal sealed class ParameterStoreValues(ResourceOperations operations)
{
    private const string Prefix = "AWS::SSM::Parameter::Value<";

    public static bool IsOf(string type) => type.StartsWith(Prefix, StringComparison.Ordinal);

    public static bool IsList(string type) => IsOf(type) && (type.Contains("<List<", StringComparison.Ordinal) || type.Contains("CommaDelimitedList", StringComparison.Ordinal));

    /// <summary>The value; null when there is no such parameter.</summary>
    public async Task<string?> FindAsync(string name, bool decrypts, CallScope scope, CancellationToken cancellationToken)
    {
        var request = new JsonObject { ["Name"] = name, ["WithDecryption"] = decrypts };
        var found = await operations.CallAsync("ssm", "GetParameter", member => PropertyBag.FindIn(request, member), scope, cancellationToken);
        return found.Succeeded ? (found.Value["Parameter"] as JsonObject)?["Value"].ToText() : null;
    }
}
