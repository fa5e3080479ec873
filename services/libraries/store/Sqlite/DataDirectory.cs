namespace Gatehouse.Store.Sqlite;

/// <summary>The directory of the database file, held against other processes for as long as this one lives.</summary>
internal sealed class DataDirectory : IDisposable
{
    private readonly string _path;
    private readonly FileStream _lock;

    private DataDirectory(string path, bool temporary)
    {
        _path = path;
        Temporary = temporary;
        var lockFile = Path.Combine(path, "gatehouse.lock");
        try
        {
            _lock = new FileStream(lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException held)
        {
            throw new StoreInUseException(lockFile, held);
        }
    }

    /// <summary>Whether nothing here outlives the process.</summary>
    public bool Temporary { get; }

    public string DatabaseFile => Path.Combine(_path, "gatehouse.db");

    /// <exception cref="StoreInUseException">Another process holds it.</exception>
    /// <exception cref="StoreNotWritableException">This user may not write to it.</exception>
    public static DataDirectory Hold(string? path)
    {
        if (path is null) return new DataDirectory(Directory.CreateTempSubdirectory("gatehouse-").FullName, temporary: true);
        try
        {
            return new DataDirectory(Directory.CreateDirectory(path).FullName, temporary: false);
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException || (refused is IOException && !Directory.Exists(path)))
        {
            // A root that is read-only refuses the folder itself.
            throw new StoreNotWritableException(path, refused);
        }
    }

    public void Dispose()
    {
        _lock.Dispose();
        if (Temporary)
            Directory.Delete(_path, recursive: true);
    }
}
