using Gatehouse.AwsWire.Failures;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.ApiGateway.Patching;

/// <summary>A patch that no other action can carry out.</summary>
internal sealed class CustomPatch<T>(Func<T, Patch, AwsFailure?> apply) : IPatchAction
    where T : class, IMessage<T>
{
    public AwsFailure? Apply(IMessage resource, Patch patch) => apply((T)resource, patch);
}
