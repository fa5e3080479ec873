using Gatehouse.EdgeRouter.Authorizing.Lambda;
using Gatehouse.EdgeRouter.Calls;
using Gatehouse.GatewayModel.Policies;

namespace Gatehouse.EdgeRouter.Authorizing.Policies;

/// <summary>
/// A REST API's own policy: who may call it at all. A signer of the API's account and whom a Lambda authorizer admits need no permission of it,
/// everybody else does; a denial is one for all.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html
/// </summary>
internal sealed class ResourcePolicy(PolicyDocument policy)
{
    /// <summary>Why the call may not pass; null when it may. Asked after the authorizer.</summary>
    public Refusal? Check(ApiCall call)
    {
        var (arn, account) = (call.Exchange.Caller?.IdentityValue("userArn"), call.Exchange.Caller?.IdentityValue("accountId"));
        IReadOnlyList<string> principals = arn is null || account is null ? [] : [arn, account, $"arn:aws:iam::{account}:root"];
        return policy.Evaluate(InvocationRequest.Of(call, principals)) switch
        {
            PolicyDecision.ExplicitlyDenied => Denied(call, arn, "with an explicit deny in a resource-based policy"),
            PolicyDecision.NotAllowed when account != call.AccountId && call.Exchange.Caller is not LambdaCaller =>
                Denied(call, arn, "because no resource-based policy allows the execute-api:Invoke action"),
            _ => null,
        };
    }

    // AWS hides all but the last four digits of the account.
    private static Refusal Denied(ApiCall call, string? arn, string why)
    {
        var resource = call.MethodArn.Replace(call.AccountId, $"********{call.AccountId[^4..]}", StringComparison.Ordinal);
        return new Refusal(
            RefusalKind.AccessDenied, $"User: {arn ?? "anonymous"} is not authorized to perform: execute-api:Invoke on resource: {resource} {why}");
    }
}
