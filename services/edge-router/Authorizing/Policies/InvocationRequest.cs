using System.Globalization;
using Gatehouse.EdgeRouter.Calls;
using Gatehouse.EdgeRouter.Receiving;
using Gatehouse.GatewayModel.Policies;

namespace Gatehouse.EdgeRouter.Authorizing.Policies;

/// <summary>
/// A call as policies are asked about it, with the condition keys that API Gateway has.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-aws-condition-keys.html
/// </summary>
internal static class InvocationRequest
{
    private const string Action = "execute-api:Invoke";

    public static PolicyRequest Of(ApiCall call, IReadOnlyList<string> principals)
    {
        var now = call.Exchange.ReceivedAt;
        var context = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            ["aws:sourceip"] = [ClientAddress.Of(call.Exchange.Context)],
            ["aws:currenttime"] = [now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)],
            ["aws:epochtime"] = [now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)],
            ["aws:securetransport"] = [call.Request.IsHttps ? "true" : "false"],
        };
        if (call.Request.Headers.UserAgent is [{ } agent, ..]) context["aws:useragent"] = [agent];
        if (call.Request.Headers.Referer is [{ } referer, ..]) context["aws:referer"] = [referer];
        if (call.Exchange.Caller?.IdentityValue("userArn") is { } arn) context["aws:principalarn"] = [arn];
        if (call.Exchange.Caller?.IdentityValue("accountId") is { } account) context["aws:principalaccount"] = [account];
        return new PolicyRequest(Action, call.MethodArn) { Principals = principals, Context = context };
    }
}
