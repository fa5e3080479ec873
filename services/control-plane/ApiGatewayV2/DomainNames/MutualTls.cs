using Gatehouse.Aws.ApiGatewayV2;

namespace Gatehouse.ControlPlane.ApiGatewayV2.DomainNames;

/// <summary>Which certificates clients must present. Without a truststore there is no mutual TLS, and nothing is shown of it.</summary>
internal static class MutualTls
{
    public static MutualTlsAuthentication? Of(MutualTlsAuthenticationInput? input)
    {
        if (input is not { TruststoreUri.Length: > 0 })
        {
            return null;
        }

        var mutual = new MutualTlsAuthentication { TruststoreUri = input.TruststoreUri };
        if (input.HasTruststoreVersion)
        {
            mutual.TruststoreVersion = input.TruststoreVersion;
        }

        return mutual;
    }
}
