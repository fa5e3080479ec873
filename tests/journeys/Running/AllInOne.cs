namespace Gatehouse.Journeys.Tests.Running;

/// <summary>The four planes in one process with the embedded store: what the README starts.</summary>
public class AllInOne : RunningGatehouse
{
    private readonly GatehouseProcess _process;

    public AllInOne() => _process = new GatehouseProcess("all-in-one", Checkout.AssemblyOf("all-in-one", "AllInOne"), Settings);

    internal GatehouseProcess Process => _process;

    internal override IReadOnlyList<GatehouseProcess> Processes => [_process];

    public override async ValueTask InitializeAsync() => await _process.StartUntilReadyAsync();
}
