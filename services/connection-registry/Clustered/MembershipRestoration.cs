using System.Diagnostics.CodeAnalysis;
using Gatehouse.ConnectionRegistry.Directory;
using Orleans.Clustering.Redis;

namespace Gatehouse.ConnectionRegistry.Clustered;

/// <summary>
/// Writes the cluster's members down again when Redis came back without them. Orleans trusts its membership table to last: a silo whose row
/// is gone can neither stop in order nor be found by silos that start later, and one that finds itself missing from a newer table takes itself for dead.
/// <code>
/// table older than what this silo knows, or without it ─► a row for each member that it knows ─► version raised beyond what anybody knows
/// </code>
/// Until the version is beyond, other silos ignore the table; from then on all of them agree on it. Whoever of them died meanwhile is found out by
/// Orleans as ever. Each write is a compare-and-set, so that any number of silos may restore at once.
/// </summary>
/// <remarks>Registered before the silo, so that it outlives it: a silo that stops needs the table too.</remarks>
internal sealed class MembershipRestoration(
    IMembershipTable table, IClusterMembershipService cluster, ILocalSiloDetails silo, DirectoryHealth health,
    ConnectionRegistryOptions options, TimeProvider time, ILogger<MembershipRestoration> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var clockwork = new PeriodicTimer(options.WatchMembersEvery, time);
        try
        {
            while (await clockwork.WaitForNextTickAsync(stoppingToken)) await WatchAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The registry stops.
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "A loop that must survive whatever Redis does; that it is away is said by whoever needs it.")]
    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        // Taken before the table is read: a table that has lost nothing is at least as new.
        var known = cluster.CurrentSnapshot;
        if (known.GetSiloStatus(silo.SiloAddress) is SiloStatus.None or SiloStatus.Created or SiloStatus.Joining or SiloStatus.Dead) return;

        try
        {
            var written = await ReadAsync(cancellationToken);
            if (written.Version.Version >= known.Version.Value && written.TryGet(silo.SiloAddress) is not null) return;

            // What edges registered is lost as well.
            health.Trouble();
            while (await WriteNextAsync(known, written, cancellationToken)) written = await ReadAsync(cancellationToken);
            log.MembersRestored(known.Members.Count, written.Version.Version);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            // The next round tries again.
            log.MembersNotWatched(failure.Message);
        }
    }

    private async Task<MembershipTableData> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await table.ReadAllAsync(cancellationToken);
        }
        catch (RedisClusteringException)
        {
            // No table at all. Does nothing where another silo has just begun one.
            await table.InitializeMembershipTableAsync(tryInitTableVersion: true, cancellationToken);
            return await table.ReadAllAsync(cancellationToken);
        }
    }

    /// <summary>One write; false when there is nothing left to write. One that another silo forestalled is decided upon anew.</summary>
    private async Task<bool> WriteNextAsync(ClusterMembershipSnapshot known, MembershipTableData written, CancellationToken cancellationToken)
    {
        var next = written.Version.Next();
        foreach (var (address, member) in known.Members)
        {
            switch (written.TryGet(address))
            {
                case null when member.Status is not SiloStatus.Dead:
                    await table.InsertRowAsync(RowOf(member), next, cancellationToken);
                    return true;
                case var (row, revision) when row.Status < member.Status:
                    row.Status = member.Status;
                    await table.UpdateRowAsync(row, revision, next, cancellationToken);
                    return true;
            }
        }

        if (written.Version.Version > known.Version.Value || written.TryGet(silo.SiloAddress) is not var (own, current)) return false;

        await table.UpdateRowAsync(own, current, next, cancellationToken);
        return true;
    }

    private MembershipEntry RowOf(ClusterMember member) => new()
    {
        SiloAddress = member.SiloAddress,
        SiloName = member.Name,
        HostName = member.SiloAddress.Endpoint.Address.ToString(),
        Status = member.Status,
        SuspectTimes = [],
        StartTime = time.GetUtcNow().UtcDateTime,
        IAmAliveTime = time.GetUtcNow().UtcDateTime,
    };
}
