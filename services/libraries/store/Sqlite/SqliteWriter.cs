using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using Gatehouse.Store.Changes;
using Microsoft.Data.Sqlite;

namespace Gatehouse.Store.Sqlite;

/// <summary>
/// The one writer of the file. Writes run in the order they came; those that wait together share one transaction and so
/// one flush to disk, which is what a commit costs.
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private const int MostWaiting = 1_024;
    private const int LargestGroup = 64;

    private readonly SqliteSession _session;
    private readonly ChangeSignal _changed;
    private readonly Channel<PendingWrite> _waiting =
        Channel.CreateBounded<PendingWrite>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly Task _loop;

    public SqliteWriter(SqliteSession session, ChangeSignal changed)
    {
        _session = session;
        _changed = changed;
        _loop = Task.Run(WriteUntilDisposedAsync);
    }

    /// <summary>Completes when the work is on disk. Work is cancelled until its turn comes; from then on its outcome is told.</summary>
    public async ValueTask<T> WriteAsync<T>(Func<SqliteSession, T> work, CancellationToken cancellationToken)
    {
        var pending = new PendingWrite<T>(work, cancellationToken);
        try
        {
            await _waiting.Writer.WriteAsync(pending, cancellationToken);
        }
        catch (ChannelClosedException closed)
        {
            throw new StoreUnavailableException("The store is closed.", closed);
        }

        return await pending.Written;
    }

    private async Task WriteUntilDisposedAsync()
    {
        var group = new List<PendingWrite>(LargestGroup);
        while (await _waiting.Reader.WaitToReadAsync())
        {
            while (group.Count < LargestGroup && _waiting.Reader.TryRead(out var pending))
            {
                if (!pending.TryCancel())
                    group.Add(pending);
            }

            WriteTogether(group);
            group.Clear();
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "The loop must survive; each caller is given the failure.")]
    private void WriteTogether(List<PendingWrite> group)
    {
        try
        {
            _session.Execute("BEGIN IMMEDIATE");
            foreach (var pending in group)
                pending.Run(_session);
            _session.Execute("COMMIT");
        }
        catch (Exception failure)
        {
            if (_session.InTransaction)
                _session.Execute("ROLLBACK");

            var told = failure is SqliteException ? new StoreUnavailableException("SQLite did not write.", failure) : failure;
            foreach (var pending in group)
                pending.Fail(told);
            return;
        }

        foreach (var pending in group)
            pending.Acknowledge();
        _changed.Raise();
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.Complete();
        await _loop;
        _session.Dispose();
    }
}
