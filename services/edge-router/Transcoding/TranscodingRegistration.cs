using Gatehouse.AwsWire.Protocols;
using Gatehouse.EdgeRouter.Dispatching;

namespace Gatehouse.EdgeRouter.Transcoding;

/// <summary>Puts the AWS APIs into the edge.</summary>
internal static class TranscodingRegistration
{
    public static IServiceCollection AddTranscoding(this IServiceCollection services) => services
        .AddSingleton<IWireProtocol, RestJsonProtocol>()
        .AddSingleton<IWireProtocol, QueryProtocol>()
        .AddSingleton<IWireProtocol, Json11Protocol>()
        .AddSingleton<OperationLocator>()
        .AddSingleton<OperationCaller>()
        .AddSingleton<BlobUploads>()
        .AddSingleton<ReadYourWrites>()
        .AddSingleton<IAwsApiEntry, AwsApiEntry>();
}
