using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Editing;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Editing;

/// <summary>A kind of thing that APIs are made of: routes, integrations, stages.</summary>
/// <param name="Kind">How it is kept.</param>
/// <param name="Missing">What a caller is told who names one that does not exist.</param>
/// <param name="IsDeployed">Whether deployments hold a copy of it, so that changing it asks for a new one.</param>
internal sealed record ApiPart<T>(DocumentKind<T> Kind, Func<string, AwsFailure> Missing, bool IsDeployed) : Part<T>(Kind, Missing)
    where T : class, IMessage<T>, new();
