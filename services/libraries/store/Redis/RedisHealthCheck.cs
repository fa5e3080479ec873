using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Gatehouse.Store.Redis;

/// <summary>Healthy while Redis answers a ping.</summary>
internal sealed class RedisHealthCheck(RedisConnection connection) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var took = await connection.CallAsync(redis => redis.PingAsync(), cancellationToken);
            return HealthCheckResult.Healthy("Redis answers.", new Dictionary<string, object> { ["took"] = took });
        }
        catch (StoreUnavailableException failure)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, "Redis does not answer.", failure);
        }
    }
}
