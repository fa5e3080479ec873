using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.DomainNames;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Discovery;

/// <summary>Custom domain names as edges get them: with all that they lead to.</summary>
internal sealed class DomainSubjects(IDocumentStore store, Truststores truststores) : ISubjectKind
{
    public IReadOnlyList<string> DocumentKinds { get; } = [DomainDocument.Root.Kind.Name];

    public Subject SubjectOf(DocumentKey document) => new(this, document.Account, document.Region, document.Id);

    public DiscoveryEvent Removed(Subject subject) => new() { DomainRemoved = new RemovedDomain { DomainName = subject.Id } };

    public async Task<DiscoveryEvent?> ReadAsync(Subject subject, DiscoveryEvent? former, CancellationToken cancellationToken)
    {
        var kind = DomainDocument.Root.Kind;
        if (await store.FindAsync(kind, subject.Key(kind.Name), cancellationToken) is not { Value: var domain })
        {
            return null;
        }

        var snapshot = new DomainSnapshot
        {
            AccountId = subject.Account,
            Region = subject.Region,
            DomainName = domain.DomainName_,
            MutualTls = domain.MutualTlsAuthentication,
            RoutingMode = domain.RoutingMode,
        };
        if (domain.MutualTlsAuthentication is { } mutual)
        {
            snapshot.Truststore = await truststores.ReadAsync(domain.DomainName_, mutual, cancellationToken);
        }

        var mappings = store.ListAllAsync(DomainDocument.Mappings.Kind, subject.Account, subject.Region, subject.Id, cancellationToken);
        await foreach (var (_, mapping, _) in mappings)
        {
            snapshot.Mappings.Add(new DomainMapping { BasePath = mapping.ApiMappingKey, ApiId = mapping.ApiId, Stage = mapping.Stage });
        }

        var rules = store.ListAllAsync(DomainDocument.RoutingRules.Kind, subject.Account, subject.Region, subject.Id, cancellationToken);
        await foreach (var (_, rule, _) in rules)
        {
            snapshot.RoutingRules.Add(rule);
        }

        return new DiscoveryEvent { DomainChanged = snapshot };
    }
}
