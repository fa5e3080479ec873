using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.ControlPlane.Editing;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.ApiGatewayV2.VpcLinks;

/// <summary>How VPC links are kept. There is no network to link to: one is available as soon as it is made.</summary>
internal static class VpcLinkDocument
{
    public static readonly RootKind<VpcLink> Root = new(new("apigatewayv2/vpc-link"), (_, id) => VpcLinkFailures.Missing(id));
}

/// <summary>Reads VPC links.</summary>
internal sealed class VpcLinkReader(IDocumentStore store) : RootReader<VpcLink>(store, VpcLinkDocument.Root);

/// <summary>Changes VPC links.</summary>
internal sealed class VpcLinkEditor(IDocumentStore store) : PlainRootEditor<VpcLink>(store, VpcLinkDocument.Root);

/// <summary>Removes VPC links.</summary>
internal sealed class VpcLinkRemoval(IDocumentStore store) : PlainRootRemoval<VpcLink>(store, VpcLinkDocument.Root);
