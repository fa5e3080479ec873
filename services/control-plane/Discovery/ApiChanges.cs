namespace Gatehouse.ControlPlane.Discovery;

/// <summary>Which APIs changed since they were last looked at: any number of changes of one API are one entry.</summary>
internal sealed class ApiChanges
{
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _any = new(0, 1);
    private HashSet<string> _ids = new(StringComparer.Ordinal);

    public void Add(string apiId)
    {
        lock (_lock)
        {
            if (_ids.Add(apiId) && _ids.Count == 1)
            {
                _any.Release();
            }
        }
    }

    /// <summary>Waits until an API changed and takes all that did.</summary>
    public async Task<IReadOnlyCollection<string>> TakeAsync(CancellationToken cancellationToken)
    {
        await _any.WaitAsync(cancellationToken);
        lock (_lock)
        {
            var taken = _ids;
            _ids = new(StringComparer.Ordinal);
            return taken;
        }
    }
}
