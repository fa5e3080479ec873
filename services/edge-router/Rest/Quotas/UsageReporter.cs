using Gatehouse.Protocol;
using Grpc.Core;

namespace Gatehouse.EdgeRouter.Rest.Quotas;

/// <summary>
/// Reports to the control-plane what keys used, many at once and in no request's way. While the control-plane is away the edge counts on.
/// A report whose answer was lost may be booked twice.
/// </summary>
internal sealed class UsageReporter(UsageLedger ledger, Protocol.Quotas.QuotasClient quotas, EdgeOptions options, TimeProvider time, ILogger<UsageReporter> log)
    : BackgroundService
{
    private const int MostAtOnce = 1_000;

    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Reports what is left.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        while (ledger.Due.TryPeek(out _) && await TryReportAsync(cancellationToken))
        {
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await ledger.Due.WaitToReadAsync(stoppingToken))
            {
                var isReported = await TryReportAsync(CancellationToken.None);
                if (!isReported || ledger.Due.Count < MostAtOnce) await Task.Delay(Moment, time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What is left goes with StopAsync.
        }
    }

    private async Task<bool> TryReportAsync(CancellationToken cancellationToken)
    {
        var reported = new List<KeyUsage>();
        var report = new UsageReport { EdgeId = options.EdgeId };
        while (reported.Count < MostAtOnce && ledger.Due.TryRead(out var usage))
        {
            reported.Add(usage);
            report.Consumptions.Add(usage.TakeReport());
        }

        try
        {
            var balance = await quotas.ReportAsync(report, deadline: (time.GetUtcNow() + Patience).UtcDateTime, cancellationToken: cancellationToken);
            foreach (var (usage, told) in reported.Zip(balance.Balances)) usage.Learn(told);
            return true;
        }
        catch (RpcException failure)
        {
            log.UsageReportDelayed(failure.StatusCode);
            reported.ForEach(ledger.Report);
            return false;
        }
    }
}
