using System.Text;
using System.Text.Encodings.Web;
using Gatehouse.EdgeRouter.Responding;

namespace Gatehouse.EdgeRouter.Rest.Responding;

/// <summary>A REST API's refusal: worded by AWS, unless the API's gateway response of its type says otherwise.</summary>
/// <param name="Type">What kind of failure it is.</param>
/// <param name="Text">The message; null is what AWS says where an authorizer is broken.</param>
internal sealed record RestFailure(GatewayResponseType Type, string? Text) : GatewayFailure(Type.Status, Text ?? "")
{
    /// <summary>The value of <c>x-amzn-ErrorType</c>.</summary>
    public string ErrorType { get; init; } = Type.ErrorType;

    public override string ResponseType => Type.Name;

    /// <summary>The message as JSON: <c>$context.error.messageString</c>.</summary>
    public string MessageString => Text is null ? "null" : $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(Text)}\"";

    /// <summary>As AWS writes its own: <c>{"message":"Forbidden"}</c>.</summary>
    public static RestFailure Of(GatewayResponseType type, string? text) => new RestFailure(type, text).WithBody("\"message\":");

    /// <summary>As AWS writes what goes wrong behind the gateway: <c>{"message": "Internal server error"}</c>, with a blank.</summary>
    public static RestFailure OfIntegration(GatewayResponseType type, string text) => new RestFailure(type, text).WithBody("\"message\": ");

    /// <summary>As AWS writes what policies deny: <c>{"Message":"User is not authorized…"}</c>, with a capital.</summary>
    public static RestFailure OfPolicy(GatewayResponseType type, string text) => new RestFailure(type, text).WithBody("\"Message\":");

    private RestFailure WithBody(string member) => this with { Body = Encoding.UTF8.GetBytes($"{{{member}{MessageString}}}") };
}
