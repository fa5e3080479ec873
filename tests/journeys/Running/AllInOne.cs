namespace Gatehouse.Journeys.Tests.Running;

/// <summary>The four planes in one process with the embedded store: what the README starts.</summary>
public class AllInOne : RunningGatehouse
{
    public AllInOne() => EdgeProcess = new GatehouseProcess("all-in-one", Checkout.AssemblyOf("all-in-one", "AllInOne"), Settings);

    internal override GatehouseProcess EdgeProcess { get; }

    internal override IReadOnlyList<GatehouseProcess> Processes => [EdgeProcess];

    public override async ValueTask InitializeAsync() => await StartAsync(EdgeProcess);

    internal override Task StartAsync(GatehouseProcess process) => process.StartUntilReadyAsync();
}

/// <summary>The same with PERSISTENCE=0.</summary>
public sealed class ForgetfulAllInOne : AllInOne
{
    public ForgetfulAllInOne() => Settings["PERSISTENCE"] = "0";
}
