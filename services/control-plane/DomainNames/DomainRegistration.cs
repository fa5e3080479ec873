namespace Gatehouse.ControlPlane.DomainNames;

/// <summary>What both versions of API Gateway have of domain names.</summary>
internal static class DomainRegistration
{
    public static IServiceCollection AddDomainNames(this IServiceCollection services) => services
        .AddSingleton<DomainReader>()
        .AddSingleton<DomainEditor>()
        .AddSingleton<CertificatesNotServed>()
        .AddSingleton<DomainRemoval>()
        .AddSingleton<DomainConfigurations>()
        .AddSingleton<NewDomain>()
        .AddSingleton<MappableApis>()
        .AddSingleton<Mappings>()
        .AddSingleton<MappingUses>();
}
