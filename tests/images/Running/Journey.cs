namespace Gatehouse.Journeys.Tests.Running;

/// <summary>What the journeys' clients ask of the test that they are used in.</summary>
internal static class Journey
{
    internal static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
