using Gatehouse.ControlPlane.ApiGateway.ClientCertificates;
using Gatehouse.ControlPlane.ApiGateway.VpcLinks;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Editing;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Google.Protobuf.WellKnownTypes;

namespace Gatehouse.ControlPlane.ApiGateway.Deployments;

/// <summary>
/// Adds to what edges are told of a REST API how it reaches its backends: the VPC links that its integrations name, and what its stages show
/// of themselves. Links and certificates that a stage uses cannot be deleted, and what edges need of them never changes: reading them with
/// the API is enough.
/// </summary>
internal sealed class BackendAccess(IDocumentStore store)
{
    public async Task CompleteAsync(RestApiSnapshot snapshot, CancellationToken cancellationToken)
    {
        foreach (var stage in snapshot.Stages.Where(stage => stage.Stage.HasClientCertificateId))
        {
            stage.ClientCertificate = await CertificateAsync(snapshot, stage.Stage.ClientCertificateId, cancellationToken);
        }

        foreach (var id in snapshot.Stages.SelectMany(LinksOf).Distinct(StringComparer.Ordinal))
        {
            var kind = VpcLinkDocument.Root.Kind;
            if (await store.FindAsync(kind, kind.Key(snapshot.AccountId, snapshot.Region, id), cancellationToken) is { Value: var link })
            {
                snapshot.VpcLinks.Add(link);
            }
        }
    }

    private static IEnumerable<string> LinksOf(RestStageSnapshot stage) =>
        from release in DeployedLinks.ReleasesOf(stage.Stage)
        from contents in new[] { stage.Deployment, stage.Canary }
        where contents is not null
        from use in DeployedLinks.Of(contents, release.Variables)
        where use.LinkId.Length > 0
        select use.LinkId;

    private async Task<string> CertificateAsync(RestApiSnapshot snapshot, string id, CancellationToken cancellationToken)
    {
        var (account, region) = (snapshot.AccountId, snapshot.Region);
        var (shown, secret) = (ClientCertificateDocument.Root.Kind, ClientCertificateDocument.Key.Kind);
        var certificate = await store.FindAsync(shown, shown.Key(account, region, id), cancellationToken);
        var key = await store.FindAsync(
            secret, secret.Key(account, region, Part<StringValue>.DocumentId(id, ClientCertificateDocument.TheKey)), cancellationToken);
        return certificate is null || key is null ? "" : $"{certificate.Value.PemEncodedCertificate}\n{key.Value.Value}\n";
    }
}
