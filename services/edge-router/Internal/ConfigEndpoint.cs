namespace Gatehouse.EdgeRouter.Internal;

/// <summary>The variables that the user has set and that have an effect, by their names.</summary>
internal sealed class ConfigEndpoint(EdgeOptions options)
{
    public object Report() => options.Variables;
}
