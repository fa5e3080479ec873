using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.ControlPlane.Editing;
using Gatehouse.Store;
using Microsoft.Extensions.Options;

namespace Gatehouse.ControlPlane.ApiGatewayV2.VpcLinks;

/// <summary>How VPC links are kept. There is no network to link to: one is available as soon as it is made.</summary>
internal static class VpcLinkDocument
{
    public static readonly RootKind<VpcLink> Root = new(new("apigatewayv2/vpc-link"), (_, id) => VpcLinkFailures.Missing(id))
    {
        Quota = VpcLinkFailures.AtMost,
    };
}

/// <summary>Reads VPC links.</summary>
internal sealed class VpcLinkReader(IDocumentStore store) : RootReader<VpcLink>(store, VpcLinkDocument.Root);

/// <summary>Changes VPC links.</summary>
internal sealed class VpcLinkEditor(IDocumentStore store, NetworksNotReached notReached, IOptions<ControlPlaneOptions> options)
    : PlainRootEditor<VpcLink>(store, VpcLinkDocument.Root, options)
{
    protected override void OnCommitted(RootEdit<VpcLink> edit) => notReached.Warn(edit.Id, edit.Written);
}

/// <summary>What stands behind a link is configured by the ARNs that integrations name: the link's own subnets and groups lead nowhere.</summary>
internal sealed class NetworksNotReached(ILogger<NetworksNotReached> log) : KeptWithoutEffect(log, All)
{
    public static IReadOnlyList<string> All { get; } = [Name(VpcLink.Descriptor, "security_group_ids"), Name(VpcLink.Descriptor, "subnet_ids")];
}

/// <summary>Removes VPC links.</summary>
internal sealed class VpcLinkRemoval(IDocumentStore store) : PlainRootRemoval<VpcLink>(store, VpcLinkDocument.Root);
