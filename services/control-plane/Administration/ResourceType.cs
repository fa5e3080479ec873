using Gatehouse.ControlPlane.ApiGateway.RestApis;
using Gatehouse.ControlPlane.ApiGatewayV2.Apis;
using Gatehouse.ControlPlane.CloudFormation.Stacks;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.DomainNames;
using Gatehouse.ControlPlane.Ecr.Repositories;
using Gatehouse.ControlPlane.Iam;
using Gatehouse.ControlPlane.Iam.Entities;
using Gatehouse.ControlPlane.Iam.Policies;
using Gatehouse.ControlPlane.Kms.Keys;
using Gatehouse.ControlPlane.Lambda.Functions;
using Gatehouse.ControlPlane.Logs.Groups;
using Gatehouse.ControlPlane.S3.Buckets;
using Gatehouse.ControlPlane.Ssm.Parameters;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Administration;

/// <summary>A type of resources that an operator may list.</summary>
/// <param name="Name">CloudFormation's.</param>
/// <param name="Find">Every resource of the type, in all accounts and regions.</param>
internal sealed record ResourceType(string Name, Func<IDocumentStore, CancellationToken, IAsyncEnumerable<ListedResource>> Find)
{
    /// <summary>Region of what has none.</summary>
    public const string Nowhere = IamIds.Region;

    /// <summary>In the order of their names.</summary>
    public static IReadOnlyList<ResourceType> All { get; } =
    [
        Of("AWS::ApiGateway::DomainName", DomainDocument.Root.Kind),
        Of("AWS::ApiGateway::RestApi", RestApiDocument.Root.Kind),
        Of("AWS::ApiGatewayV2::Api", ApiDocument.Kind),
        Of("AWS::CloudFormation::Stack", StackDocument.Kind, Show),
        Of("AWS::ECR::Repository", RepositoryStore.Kind),
        Of("AWS::IAM::Group", EntityKind.Group.Documents),
        Of("AWS::IAM::ManagedPolicy", ManagedPolicies.Kind),
        Of("AWS::IAM::Role", EntityKind.Role.Documents),
        Of("AWS::IAM::User", EntityKind.User.Documents),
        Of("AWS::KMS::Key", KmsKeys.Kind),
        Of("AWS::Lambda::Function", FunctionDocument.Kind),
        Of("AWS::Logs::LogGroup", LogGroupDocument.Kind),
        Of("AWS::S3::Bucket", BucketDocument.Kind, Show),
        Of("AWS::SSM::Parameter", ParameterStore.Kind),
    ];

    /// <summary>Most documents are named after their resource.</summary>
    private static ResourceType Of<T>(string name, DocumentKind<T> kind, Func<Kept<T>, ListedResource?>? show = null)
        where T : class, IMessage<T>, new() =>
        new(name, (store, cancellationToken) => store.ListAllAsync(kind, cancellationToken: cancellationToken)
            .Select(kept => show is null ? new ListedResource { AccountId = kept.Key.Account, Region = kept.Key.Region, Id = kept.Key.Id } : show(kept))
            .OfType<ListedResource>());

    // A deleted stack is remembered; it is no resource any more.
    private static ListedResource? Show(Kept<StackRecord> kept) => kept.Value.Status == StackStatus.DeleteComplete
        ? null
        : new ListedResource { AccountId = kept.Key.Account, Region = kept.Key.Region, Id = kept.Value.StackId };

    // A bucket's name is claimed over all accounts.
    private static ListedResource Show(Kept<BucketRecord> kept) => new() { AccountId = kept.Value.AccountId, Region = Nowhere, Id = kept.Key.Id };
}
