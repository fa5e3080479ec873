using System.Text.Json.Nodes;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.CloudFormation.Resources;

/// <summary>Calls the operations of the other services, by name and with JSON for their members. Nothing leaves the plane.</summary>
internal sealed class ResourceOperations(OperationDirectory operations)
{
    /// <param name="service">The service's package: <c>apigatewayv2</c>.</param>
    /// <param name="operation">AWS's name of the operation.</param>
    /// <param name="valueOf">The value for a member; null: none.</param>
    /// <param name="sent">For an update, which members count as sent.</param>
    public async Task<Outcome<JsonObject>> CallAsync(
        string service,
        string operation,
        Func<string, JsonNode?> valueOf,
        CallScope scope,
        CancellationToken cancellationToken,
        Func<string, bool>? sent = null)
    {
        if (!operations.TryFind(service, operation, out var call))
        {
            return CloudFormationFailures.NotEmulated($"{service}:{operation}");
        }

        try
        {
            var answer = await call.CallAsync(RequestFiller.Fill(call.Request, valueOf, sent), scope, cancellationToken);
            return answer.Succeeded ? AnswerReader.Read(answer.Value) : answer.Failure;
        }
        catch (PropertyException exception)
        {
            return CloudFormationFailures.Validation(exception.Message);
        }
    }

    /// <summary>Whether an operation takes a member of this name.</summary>
    public bool Takes(string service, string operation, string member) =>
        HasMember(service, operation, name => string.Equals(name, member, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether one of an operation's members is such.</summary>
    public bool HasMember(string service, string operation, Func<string, bool> isSuch) =>
        operations.TryFind(service, operation, out var call) && call.Request.Fields.InDeclarationOrder().Any(field => isSuch(field.JsonName));
}
