using System.Threading.Channels;
using Gatehouse.Protocol;
using Grpc.Core;

namespace Gatehouse.EdgeRouter.Tests.Hosting;

/// <summary>A control-plane that books what edges report.</summary>
internal sealed class FakeQuotas : Quotas.QuotasClient
{
    private readonly Channel<UsageReport> _reports = Channel.CreateUnbounded<UsageReport>();
    private long _used;

    /// <summary>Whether calls reach nobody.</summary>
    public bool IsAway { get; set; }

    /// <summary>The next report that was made, whether it was answered or not.</summary>
    public async Task<UsageReport> NextReportAsync() => await _reports.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public override AsyncUnaryCall<UsageBalance> ReportAsync(
        UsageReport request, Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default)
    {
        var answer = IsAway ? Task.FromException<UsageBalance>(new RpcException(new Status(StatusCode.Unavailable, "away"))) : Task.FromResult(Book(request));
        _reports.Writer.TryWrite(request);
        return new(answer, Task.FromResult(new Metadata()), () => Status.DefaultSuccess, () => [], () => { });
    }

    private UsageBalance Book(UsageReport report)
    {
        var balance = new UsageBalance();
        foreach (var each in report.Consumptions)
        {
            _used += each.Requests;
            balance.Balances.Add(new Balance { UsagePlanId = each.UsagePlanId, ApiKeyId = each.ApiKeyId, Requests = _used, Period = "DAY" });
        }

        return balance;
    }
}
