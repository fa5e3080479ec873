using Gatehouse.Aws.ApiGateway;
using Gatehouse.ControlPlane.ApiGateway.UsagePlanKeys;
using Gatehouse.ControlPlane.Editing;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Microsoft.Extensions.Options;

namespace Gatehouse.ControlPlane.ApiGateway.UsagePlans;

/// <summary>How usage plans are kept: with the keys that are in them as their parts.</summary>
internal static class UsagePlanDocument
{
    public static readonly RootKind<UsagePlan> Root = new(new("apigateway/usage-plan"), (_, _) => UsagePlanFailures.Missing)
    {
        Quota = GatewayFailures.AtMostInAccount(300, "Usage Plans"),
    };

    /// <summary>By the key's id. Value and name are the key's own and looked up there.</summary>
    public static readonly Part<UsagePlanKey> Keys = new(new("apigateway/usage-plan-key"), UsagePlanKeyFailures.Missing);

    /// <summary>What keys were granted of their quotas, by the key's id. Most have none.</summary>
    public static readonly Part<QuotaGrant> Grants = new(new("apigateway/quota-grant"), UsagePlanKeyFailures.Missing);

    /// <summary>When a plan got its quota: in that period its offset counts.</summary>
    public static readonly Part<Timestamp> QuotaStart = new(new("apigateway/quota-start"), _ => UsagePlanFailures.Missing);

    /// <summary>The one quota that a plan has.</summary>
    public const string TheQuota = "quota";
}

/// <summary>Reads usage plans and their keys.</summary>
internal sealed class UsagePlanReader(IDocumentStore store) : RootReader<UsagePlan>(store, UsagePlanDocument.Root);

/// <summary>Changes usage plans and their keys.</summary>
internal sealed class UsagePlanEditor(IDocumentStore store, PlanMembersNotActedOn notActedOn, IOptions<ControlPlaneOptions> options)
    : PlainRootEditor<UsagePlan>(store, UsagePlanDocument.Root, options)
{
    protected override void OnCommitted(RootEdit<UsagePlan> edit) => notActedOn.Warn(edit.Id, edit.Written);
}

/// <summary>Removes usage plans.</summary>
internal sealed class UsagePlanRemoval(IDocumentStore store)
    : PlainRootRemoval<UsagePlan>(
        store, UsagePlanDocument.Root,
        UsagePlanDocument.Keys.Kind.Name, UsagePlanDocument.Grants.Kind.Name, UsagePlanDocument.QuotaStart.Kind.Name);

/// <summary>What is kept of a plan but not acted on.</summary>
internal sealed class PlanMembersNotActedOn(ILogger<PlanMembersNotActedOn> log) : KeptWithoutEffect(log, [Name(UsagePlan.Descriptor, "product_code")]);
