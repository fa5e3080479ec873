namespace Gatehouse.EdgeRouter.Snapshots;

/// <summary>The directory in force. One writer, the discovery watcher, swaps it whole; requests read it once.</summary>
internal sealed class ApiDirectoryHolder(IEnumerable<IApiDirectoryObserver> observers)
{
    private readonly IApiDirectoryObserver[] _observers = [.. observers];
    private volatile ApiDirectory _current = ApiDirectory.Empty;

    public ApiDirectory Current => _current;

    public void Swap(ApiDirectory directory)
    {
        _current = directory;
        foreach (var observer in _observers) observer.DirectorySwapped(directory);
    }
}
