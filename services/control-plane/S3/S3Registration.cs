using Gatehouse.ControlPlane.S3.Buckets;
using Gatehouse.ControlPlane.S3.Contents;
using Gatehouse.ControlPlane.S3.Listing;
using Gatehouse.ControlPlane.S3.Objects;
using Gatehouse.ControlPlane.S3.Reading;
using Gatehouse.ControlPlane.S3.Uploads;

namespace Gatehouse.ControlPlane.S3;

/// <summary>What the operations of S3 share, and what other rooms read objects by.</summary>
internal static class S3Registration
{
    public static IServiceCollection AddS3(this IServiceCollection services) => services
        .AddSingleton<BucketEditor>()
        .AddSingleton<ObjectFinder>()
        .AddSingleton<ObjectDraft>()
        .AddSingleton<ObjectWriter>()
        .AddSingleton<ObjectEditor>()
        .AddSingleton<ObjectEraser>()
        .AddSingleton<ContentStreams>()
        .AddSingleton<KeyScan>()
        .AddSingleton<ListedObjects>()
        .AddSingleton<UploadFinder>()
        .AddSingleton<UploadRemoval>()
        .AddSingleton<PartWriter>()
        .AddSingleton<IObjectReader, ObjectReader>();
}
