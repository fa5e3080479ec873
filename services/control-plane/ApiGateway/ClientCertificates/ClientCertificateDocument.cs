using Gatehouse.Aws.ApiGateway;
using Gatehouse.ControlPlane.Editing;
using Gatehouse.Store;
using Google.Protobuf.WellKnownTypes;
using Microsoft.Extensions.Options;

namespace Gatehouse.ControlPlane.ApiGateway.ClientCertificates;

/// <summary>How client certificates are kept: what AWS shows of them, and apart from it the key, which nobody is shown.</summary>
internal static class ClientCertificateDocument
{
    public static readonly RootKind<ClientCertificate> Root = new(new("apigateway/client-certificate"), (_, _) => ClientCertificateFailures.Missing)
    {
        Quota = GatewayFailures.AtMostInAccount(60, "Client Certificates"),
    };

    /// <summary>The private key as PEM. Certificates of earlier versions have none.</summary>
    public static readonly Part<StringValue> Key = new(new("apigateway/client-certificate-key"), _ => ClientCertificateFailures.Missing);

    /// <summary>The one key that a certificate has.</summary>
    public const string TheKey = "key";
}

/// <summary>Reads client certificates.</summary>
internal sealed class ClientCertificateReader(IDocumentStore store) : RootReader<ClientCertificate>(store, ClientCertificateDocument.Root);

/// <summary>Changes client certificates.</summary>
internal sealed class ClientCertificateEditor(IDocumentStore store, IOptions<ControlPlaneOptions> options)
    : PlainRootEditor<ClientCertificate>(store, ClientCertificateDocument.Root, options);

/// <summary>Removes client certificates.</summary>
internal sealed class ClientCertificateRemoval(IDocumentStore store)
    : PlainRootRemoval<ClientCertificate>(store, ClientCertificateDocument.Root, ClientCertificateDocument.Key.Kind.Name);
