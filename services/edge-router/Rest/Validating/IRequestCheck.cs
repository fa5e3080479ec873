using Gatehouse.EdgeRouter.Rest.Responding;

namespace Gatehouse.EdgeRouter.Rest.Validating;

/// <summary>One thing that a method's request validator looks at.</summary>
internal interface IRequestCheck
{
    /// <summary>Null when there is nothing to say against the request.</summary>
    ValueTask<RestFailure?> CheckAsync(RestCall call);
}
