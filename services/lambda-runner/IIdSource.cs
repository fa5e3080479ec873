using Gatehouse.ServiceDefaults.Randomness;

namespace Gatehouse.LambdaRunner;

/// <summary>Where ids that nobody can guess come from.</summary>
internal interface IIdSource
{
    Guid Next();
}

/// <summary>Random ids.</summary>
internal sealed class RandomIds : IIdSource
{
    public Guid Next() => BufferedRandom.NewGuid();
}
