using Gatehouse.Aws.ApiGateway;
using Gatehouse.ControlPlane.Editing;
using Gatehouse.Store;
using Microsoft.Extensions.Options;

namespace Gatehouse.ControlPlane.ApiGateway.VpcLinks;

/// <summary>
/// How the VPC links of REST APIs are kept: links to load balancers, of which there are none here. Edges are configured with what stands in
/// their place, and answer 501 where nothing is.
/// </summary>
internal static class VpcLinkDocument
{
    public static readonly RootKind<VpcLink> Root = new(new("apigateway/vpc-link"), (_, _) => VpcLinkFailures.Missing)
    {
        Quota = GatewayFailures.AtMostInAccount(20, "VPC Links"),
    };
}

/// <summary>Reads VPC links.</summary>
internal sealed class VpcLinkReader(IDocumentStore store) : RootReader<VpcLink>(store, VpcLinkDocument.Root);

/// <summary>Changes VPC links.</summary>
internal sealed class VpcLinkEditor(IDocumentStore store, IOptions<ControlPlaneOptions> options)
    : PlainRootEditor<VpcLink>(store, VpcLinkDocument.Root, options);

/// <summary>Removes VPC links.</summary>
internal sealed class VpcLinkRemoval(IDocumentStore store) : PlainRootRemoval<VpcLink>(store, VpcLinkDocument.Root);
