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
/// of themselves. Certificates that a stage uses cannot be deleted, and what edges need of them never changes: reading them with the API is
/// enough.
/// </summary>
internal sealed class BackendAccess(IDocumentStore store, NamedLinks links)
{
    public async Task CompleteAsync(RestApiSnapshot snapshot, CancellationToken cancellationToken)
    {
        foreach (var stage in snapshot.Stages.Where(stage => stage.Stage.HasClientCertificateId))
        {
            stage.ClientCertificate = await CertificateAsync(snapshot, stage.Stage.ClientCertificateId, cancellationToken);
        }

        snapshot.VpcLinks.Add(await links.FindAsync(snapshot.AccountId, snapshot.Region, snapshot.Stages.SelectMany(LinksOf), cancellationToken));
    }

    private static IEnumerable<LinkUse> LinksOf(RestStageSnapshot stage) =>
        from release in DeployedLinks.ReleasesOf(stage.Stage)
        from contents in new[] { stage.Deployment, stage.Canary }
        where contents is not null
        from use in DeployedLinks.Of(contents, release.Variables)
        select use;

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
