using Gatehouse.Aws.ApiGateway;
using Gatehouse.ControlPlane.Editing;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.ApiGateway.ClientCertificates;

/// <summary>How client certificates are kept.</summary>
internal static class ClientCertificateDocument
{
    public static readonly RootKind<ClientCertificate> Root = new(new("apigateway/client-certificate"), (_, _) => ClientCertificateFailures.Missing);
}

/// <summary>Reads client certificates.</summary>
internal sealed class ClientCertificateReader(IDocumentStore store) : RootReader<ClientCertificate>(store, ClientCertificateDocument.Root);

/// <summary>Changes client certificates.</summary>
internal sealed class ClientCertificateEditor(IDocumentStore store)
    : PlainRootEditor<ClientCertificate>(store, ClientCertificateDocument.Root);

/// <summary>Removes client certificates.</summary>
internal sealed class ClientCertificateRemoval(IDocumentStore store)
    : PlainRootRemoval<ClientCertificate>(store, ClientCertificateDocument.Root);
