namespace Gatehouse.GatewayModel.Services;

/// <summary>An action of an AWS service that an HTTP API calls itself.</summary>
/// <param name="Subtype">How integrations name it, for example <c>SQS-SendMessage</c>.</param>
/// <param name="Service">The service's signing name.</param>
/// <param name="Name">The service's own name of the action.</param>
/// <param name="Required">Parameters that an integration must give.</param>
/// <param name="Optional">Those that it may give.</param>
public sealed record ServiceAction(
    string Subtype, string Service, string Name, IReadOnlyList<string> Required, IReadOnlyList<string> Optional)
{
    /// <summary>The parameter that every action has: where the call goes instead of the API's own region.</summary>
    public const string Region = "Region";

    public bool Takes(string parameter) => parameter == Region || Required.Contains(parameter) || Optional.Contains(parameter);
}
