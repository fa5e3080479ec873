using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.DomainNames;
using Gatehouse.ControlPlane.Lambda;
using Gatehouse.ControlPlane.Members;
using Gatehouse.ServiceDefaults.Operations;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.ApiGateway.DomainNames;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_CreateDomainName.html</summary>
internal sealed class CreateDomainName(NewDomain domains, ILogger<CreateDomainName> log) : IOperation<CreateDomainNameRequest, DomainName>
{
    public async Task<Outcome<DomainName>> HandleAsync(CreateDomainNameRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        // A private key is nothing to keep: the edge serves TLS with a certificate of its own.
        if (request.HasCertificateBody || request.HasCertificatePrivateKey || request.HasCertificateChain)
        {
            return FeatureNotEmulated.Refuse(log, nameof(CreateDomainName), "an uploaded certificate");
        }

        var wanted = new DomainName().With(request);
        if (request.MutualTlsAuthentication is { TruststoreUri.Length: > 0 } mutual)
        {
            wanted.MutualTlsAuthentication = MutualTlsAuthentication.Parser.ParseFrom(mutual.ToByteArray());
        }

        var domain = new CustomDomain { DomainName_ = request.DomainName, Tags = { request.Tags } };
        if (DomainNameEndpoints.Apply(wanted, domain) is { } failure)
        {
            return failure;
        }

        var created = await domains.CreateAsync(domain, scope, cancellationToken);
        return created.Succeeded ? DomainNameAnswers.Describe(created.Value) : created.Failure;
    }
}
