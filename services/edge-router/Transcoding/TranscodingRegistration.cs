using Gatehouse.AwsWire.Descriptors;
using Gatehouse.AwsWire.Protocols;
using Gatehouse.EdgeRouter.Dispatching;
using Gatehouse.EdgeRouter.Transcoding.Contents;

namespace Gatehouse.EdgeRouter.Transcoding;

/// <summary>Puts the AWS APIs into the edge.</summary>
internal static class TranscodingRegistration
{
    public static IServiceCollection AddTranscoding(this IServiceCollection services) => services
        .AddSingleton<IWireProtocol, RestJsonProtocol>()
        .AddSingleton<IWireProtocol, QueryProtocol>()
        .AddSingleton<IWireProtocol, RestXmlProtocol>()
        .AddSingleton<IWireProtocol, Json11Protocol>()
        .AddSingleton(new Lazy<WireModel>(WireModel.Load))
        .AddSingleton<OperationLocator>()
        .AddSingleton<OperationCaller>()
        .AddSingleton<BlobUploads>()
        .AddSingleton<ContentUploads>()
        .AddSingleton<ContentDownloads>()
        .AddSingleton<ServicePassage>()
        .AddSingleton<ReadYourWrites>()
        .AddSingleton<OperationUsage>()
        .AddSingleton<IAwsApiEntry, AwsApiEntry>();
}
