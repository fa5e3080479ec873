using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.ApiGateway.Patching;

namespace Gatehouse.ControlPlane.ApiGateway.DomainNames;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/patch-operations.html#UpdateDomainName-Patch</summary>
internal static class DomainNamePatches
{
    private const PatchOps Settings = PatchOps.Add | PatchOps.Replace | PatchOps.Remove;

    public static readonly PatchTable<DomainName> Table = new(
        PatchRefusals.NamingPaths,
        PatchPath.Value(DomainName.Descriptor, "/certificateArn"),
        PatchPath.Value(DomainName.Descriptor, "/certificateName"),
        PatchPath.Value(DomainName.Descriptor, "/regionalCertificateArn"),
        PatchPath.Value(DomainName.Descriptor, "/regionalCertificateName"),
        PatchPath.Value(DomainName.Descriptor, "/ownershipVerificationCertificateArn"),
        PatchPath.Value(DomainName.Descriptor, "/securityPolicy"),
        PatchPath.Value(DomainName.Descriptor, "/routingMode"),
        PatchPath.Value(DomainName.Descriptor, "/mutualTlsAuthentication/truststoreUri", Settings),
        PatchPath.Value(DomainName.Descriptor, "/mutualTlsAuthentication/truststoreVersion", Settings),
        PatchPath.Custom<DomainName>("/endpointConfiguration/types/{}", Settings, PatchType),
        PatchPath.Custom<DomainName>("/endpointConfiguration/types", PatchOps.Add | PatchOps.Remove, PatchType));

    // The type that goes is named by the path, be it by its name or its place; a name has one, or two while it moves.
    private static AwsFailure? PatchType(DomainName domain, Patch patch)
    {
        var types = domain.EndpointConfiguration.Types_;
        if (patch.Op == PatchOps.Replace)
        {
            types.Clear();
        }
        else if (patch.Op == PatchOps.Remove)
        {
            types.Remove(patch.Names.Count > 0 ? patch.Names[0] : patch.Value ?? "");
            return null;
        }

        if (patch.Value is { Length: > 0 } type && !types.Contains(type))
        {
            types.Add(type);
        }

        return null;
    }
}
