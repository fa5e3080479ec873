using Gatehouse.EdgeRouter.Rest.Responding;

namespace Gatehouse.EdgeRouter.Rest.Validating;

/// <summary>Stands in for a model that is not there or no schema: a body that cannot be judged is refused.</summary>
internal sealed class UnusableModel : IRequestCheck
{
    public static UnusableModel Instance { get; } = new();

    public ValueTask<RestFailure?> CheckAsync(RestCall call) => new(RestFailures.ApiConfigurationError);
}
