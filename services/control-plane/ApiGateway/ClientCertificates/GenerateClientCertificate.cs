using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Editing;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.ControlPlane.Members;
using Gatehouse.ControlPlane.Tagging;
using Gatehouse.ServiceDefaults.Operations;
using Google.Protobuf.WellKnownTypes;

namespace Gatehouse.ControlPlane.ApiGateway.ClientCertificates;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_GenerateClientCertificate.html</summary>
internal sealed class GenerateClientCertificate(ClientCertificateEditor certificates, IIdSource ids, TimeProvider time)
    : IOperation<GenerateClientCertificateRequest, ClientCertificate>
{
    private static readonly TimeSpan Validity = TimeSpan.FromDays(365);

    public async Task<Outcome<ClientCertificate>> HandleAsync(
        GenerateClientCertificateRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (TagRule.Check(request.Tags) is { } failure)
        {
            return failure;
        }

        var created = time.GetTimestampInSeconds();
        var (from, until) = (created.ToDateTimeOffset(), created.ToDateTimeOffset() + Validity);
        var (shown, key) = SelfSignedClient.Create(from, until);
        var certificate = new ClientCertificate
        {
            ClientCertificateId = ids.NewRestPartId(),
            PemEncodedCertificate = shown,
            CreatedDate = created,
            ExpirationDate = Timestamp.FromDateTimeOffset(until),
        }.With(request);
        var creation = await certificates.CreateAsync(
            scope, certificate.ClientCertificateId, certificate, [],
            edit => edit.Put(ClientCertificateDocument.Key, ClientCertificateDocument.TheKey, new StringValue { Value = key }), cancellationToken);
        return creation.Succeeded ? certificate : creation.Failure ?? EditFailures.ConcurrentModification;
    }
}
