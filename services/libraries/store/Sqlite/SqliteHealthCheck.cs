using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Gatehouse.Store.Sqlite;

/// <summary>Healthy while the file answers reads.</summary>
internal sealed class SqliteHealthCheck(SqliteDatabase database, IDocumentStore documents) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var revision = await documents.GetRevisionAsync(cancellationToken);
            return HealthCheckResult.Healthy(database.File, new Dictionary<string, object> { ["revision"] = revision });
        }
        catch (StoreUnavailableException failure)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, database.File, failure);
        }
    }
}
