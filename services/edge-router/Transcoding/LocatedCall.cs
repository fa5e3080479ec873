using Gatehouse.AwsWire.Descriptors;
using Gatehouse.AwsWire.Protocols;

namespace Gatehouse.EdgeRouter.Transcoding;

/// <summary>What a management request calls.</summary>
/// <param name="Service">The service that it means.</param>
/// <param name="Operation">The operation; null when the service has none that is declared here.</param>
/// <param name="Name">The operation's name, or the method and path of a request that names none.</param>
internal sealed record LocatedCall(WireService Service, LocatedOperation? Operation, string Name);
