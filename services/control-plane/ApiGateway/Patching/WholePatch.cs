using Gatehouse.AwsWire.Failures;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.ApiGateway.Patching;

/// <summary>Removes a member with all that is in it.</summary>
internal sealed class WholePatch(PatchedField field) : IPatchAction
{
    public AwsFailure? Apply(IMessage resource, Patch patch)
    {
        field.ClearIn(resource);
        return null;
    }
}
