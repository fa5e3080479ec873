using Gatehouse.Aws.S3;
using Gatehouse.ControlPlane.S3.Buckets;
using Gatehouse.ServiceDefaults.Operations;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Gatehouse.ControlPlane.S3.Configuration;

/// <summary>Which operations set, give, list and delete what is kept as it was sent. They share their handlers; a line is all that tells them apart.</summary>
internal static class StoredOperations
{
    public static OperationCatalog AddStoredConfigurations(this OperationCatalog catalog) => catalog
        .Keep<PutBucketPolicyRequest, Empty, GetBucketPolicyRequest, GetBucketPolicyOutput>(StoredConfigurations.Policy)
        .Drop<DeleteBucketPolicyRequest>(StoredConfigurations.Policy)
        .Keep<PutBucketCorsRequest, Empty, GetBucketCorsRequest, GetBucketCorsOutput>(StoredConfigurations.Cors)
        .Drop<DeleteBucketCorsRequest>(StoredConfigurations.Cors)
        .Add<PutBucketLifecycleConfiguration, PutBucketLifecycleConfigurationRequest, PutBucketLifecycleConfigurationOutput>()
        .Add<GetBucketLifecycleConfiguration, GetBucketLifecycleConfigurationRequest, GetBucketLifecycleConfigurationOutput>()
        .Drop<DeleteBucketLifecycleRequest>(StoredConfigurations.Lifecycle)
        .Keep<PutBucketWebsiteRequest, Empty, GetBucketWebsiteRequest, GetBucketWebsiteOutput>(StoredConfigurations.Website)
        .Drop<DeleteBucketWebsiteRequest>(StoredConfigurations.Website)
        .Keep<PutBucketReplicationRequest, Empty, GetBucketReplicationRequest, GetBucketReplicationOutput>(StoredConfigurations.Replication)
        .Drop<DeleteBucketReplicationRequest>(StoredConfigurations.Replication)
        .Keep<PutBucketEncryptionRequest, Empty, GetBucketEncryptionRequest, GetBucketEncryptionOutput>(StoredConfigurations.Encryption)
        .Drop<DeleteBucketEncryptionRequest>(StoredConfigurations.Encryption)
        .Keep<PutPublicAccessBlockRequest, Empty, GetPublicAccessBlockRequest, GetPublicAccessBlockOutput>(StoredConfigurations.PublicAccessBlock)
        .Drop<DeletePublicAccessBlockRequest>(StoredConfigurations.PublicAccessBlock)
        .Keep<PutBucketOwnershipControlsRequest, Empty, GetBucketOwnershipControlsRequest, GetBucketOwnershipControlsOutput>(
            StoredConfigurations.OwnershipControls)
        .Drop<DeleteBucketOwnershipControlsRequest>(StoredConfigurations.OwnershipControls)
        .Keep<PutObjectLockConfigurationRequest, PutObjectLockConfigurationOutput, GetObjectLockConfigurationRequest, GetObjectLockConfigurationOutput>(
            StoredConfigurations.ObjectLock)
        .Keep<PutBucketNotificationConfigurationRequest, Empty, GetBucketNotificationConfigurationRequest, NotificationConfiguration>(
            StoredConfigurations.Notification)
        .Keep<PutBucketLoggingRequest, Empty, GetBucketLoggingRequest, GetBucketLoggingOutput>(StoredConfigurations.Logging)
        .Keep<PutBucketAccelerateConfigurationRequest, Empty, GetBucketAccelerateConfigurationRequest, GetBucketAccelerateConfigurationOutput>(
            StoredConfigurations.Accelerate)
        .Keep<PutBucketRequestPaymentRequest, Empty, GetBucketRequestPaymentRequest, GetBucketRequestPaymentOutput>(StoredConfigurations.RequestPayment)

        .Keep<PutBucketAnalyticsConfigurationRequest, Empty, GetBucketAnalyticsConfigurationRequest, GetBucketAnalyticsConfigurationOutput>(
            StoredConfigurations.Analytics)
        .Drop<DeleteBucketAnalyticsConfigurationRequest>(StoredConfigurations.Analytics)
        .List<ListBucketAnalyticsConfigurationsRequest, ListBucketAnalyticsConfigurationsOutput>(
            StoredConfigurations.Analytics, AnalyticsConfiguration.Descriptor)
        .Keep<PutBucketIntelligentTieringConfigurationRequest, Empty, GetBucketIntelligentTieringConfigurationRequest,
            GetBucketIntelligentTieringConfigurationOutput>(StoredConfigurations.IntelligentTiering)
        .Drop<DeleteBucketIntelligentTieringConfigurationRequest>(StoredConfigurations.IntelligentTiering)
        .List<ListBucketIntelligentTieringConfigurationsRequest, ListBucketIntelligentTieringConfigurationsOutput>(
            StoredConfigurations.IntelligentTiering, IntelligentTieringConfiguration.Descriptor)
        .Keep<PutBucketInventoryConfigurationRequest, Empty, GetBucketInventoryConfigurationRequest, GetBucketInventoryConfigurationOutput>(
            StoredConfigurations.Inventory)
        .Drop<DeleteBucketInventoryConfigurationRequest>(StoredConfigurations.Inventory)
        .List<ListBucketInventoryConfigurationsRequest, ListBucketInventoryConfigurationsOutput>(
            StoredConfigurations.Inventory, InventoryConfiguration.Descriptor)
        .Keep<PutBucketMetricsConfigurationRequest, Empty, GetBucketMetricsConfigurationRequest, GetBucketMetricsConfigurationOutput>(
            StoredConfigurations.Metrics)
        .Drop<DeleteBucketMetricsConfigurationRequest>(StoredConfigurations.Metrics)
        .List<ListBucketMetricsConfigurationsRequest, ListBucketMetricsConfigurationsOutput>(StoredConfigurations.Metrics, MetricsConfiguration.Descriptor);

    private static OperationCatalog Keep<TPut, TPutAnswer, TGet, TGetAnswer>(this OperationCatalog catalog, StoredConfiguration kind)
        where TPut : class, IMessage<TPut>, new()
        where TPutAnswer : class, IMessage<TPutAnswer>, new()
        where TGet : class, IMessage<TGet>, new()
        where TGetAnswer : class, IMessage<TGetAnswer>, new()
    {
        var type = ConfigurationMembers.TypeOf(new TPut().Descriptor);
        return catalog
            .Add<TPut, TPutAnswer>(NameOf<TPut>(), services => ActivatorUtilities.CreateInstance<PutConfiguration<TPut, TPutAnswer>>(services, kind))
            .Add<TGet, TGetAnswer>(
                NameOf<TGet>(), services => new GetConfiguration<TGet, TGetAnswer>(kind, type, services.GetRequiredService<BucketEditor>()));
    }

    private static OperationCatalog Drop<TDelete>(this OperationCatalog catalog, StoredConfiguration kind)
        where TDelete : class, IMessage<TDelete>, new() =>
        catalog.Add<TDelete, Empty>(
            NameOf<TDelete>(), services => new DeleteConfiguration<TDelete>(kind, services.GetRequiredService<BucketEditor>()));

    private static OperationCatalog List<TList, TListAnswer>(this OperationCatalog catalog, StoredConfiguration kind, MessageDescriptor type)
        where TList : class, IMessage<TList>, new()
        where TListAnswer : class, IMessage<TListAnswer>, new() =>
        catalog.Add<TList, TListAnswer>(
            NameOf<TList>(), services => new ListConfigurations<TList, TListAnswer>(kind, type, services.GetRequiredService<BucketEditor>()));

    private static string NameOf<TRequest>()
        where TRequest : IMessage<TRequest>, new() => new TRequest().Descriptor.Name[..^"Request".Length];
}
