using Gatehouse.AwsWire.Failures;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.ApiGateway.Patching;

/// <summary>How a patch is carried out at one path: it depends on what stands there.</summary>
internal interface IPatchAction
{
    /// <summary>Changes the resource, or says why not.</summary>
    AwsFailure? Apply(IMessage resource, Patch patch);
}
