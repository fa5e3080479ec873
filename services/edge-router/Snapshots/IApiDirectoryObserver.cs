namespace Gatehouse.EdgeRouter.Snapshots;

/// <summary>
/// Wants to know when APIs come and go, for example to open their ports. Called by the discovery watcher: must return at once.
/// </summary>
internal interface IApiDirectoryObserver
{
    void DirectorySwapped(ApiDirectory current);
}
