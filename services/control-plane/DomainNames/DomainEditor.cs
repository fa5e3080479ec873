using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.ControlPlane.Editing;
using Gatehouse.Store;
using Microsoft.Extensions.Options;

namespace Gatehouse.ControlPlane.DomainNames;

/// <summary>How domain names and their mappings are changed.</summary>
internal sealed class DomainEditor(IDocumentStore store, CertificatesNotServed notServed, IOptions<ControlPlaneOptions> options)
    : PlainRootEditor<CustomDomain>(store, DomainDocument.Root, options)
{
    protected override void OnCommitted(RootEdit<CustomDomain> edit) => notServed.Warn(edit.Id, edit.Written);
}

/// <summary>The edge serves TLS with a certificate of its own: those that domain names have are kept for the tools that read them.</summary>
internal sealed class CertificatesNotServed(ILogger<CertificatesNotServed> log) : KeptWithoutEffect(log, All)
{
    public static IReadOnlyList<string> All { get; } =
    [
        Name(DomainNameConfiguration.Descriptor, "certificate_arn"),
        Name(DomainNameConfiguration.Descriptor, "certificate_name"),
        Name(DomainNameConfiguration.Descriptor, "ownership_verification_certificate_arn"),
    ];
}
