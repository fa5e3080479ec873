namespace Gatehouse.Store.Sqlite;

/// <summary>A write that waits for its turn, and the caller who waits for its outcome.</summary>
internal abstract class PendingWrite
{
    /// <summary>Whether the caller gave up before the turn came; then nothing is written.</summary>
    public abstract bool TryCancel();

    public abstract void Run(SqliteSession session);

    /// <summary>The transaction is on disk: the caller may know.</summary>
    public abstract void Acknowledge();

    public abstract void Fail(Exception failure);
}

internal sealed class PendingWrite<T>(Func<SqliteSession, T> work, CancellationToken cancellationToken) : PendingWrite
{
    private readonly TaskCompletionSource<T> _written = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _outcome;

    public Task<T> Written => _written.Task;

    public override bool TryCancel() => cancellationToken.IsCancellationRequested && _written.TrySetCanceled(cancellationToken);

    public override void Run(SqliteSession session) => _outcome = work(session);

    public override void Acknowledge() => _written.SetResult(_outcome!);

    public override void Fail(Exception failure) => _written.TrySetException(failure);
}
