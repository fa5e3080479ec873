namespace Gatehouse.LambdaRunner.Code;

/// <summary>Looks once through what earlier runs left on disk: whole folders count as cached, what was never finished goes.</summary>
internal sealed class EarlierCode(CodeCache cache, LambdaRunnerOptions options, TimeProvider time, ILogger<EarlierCode> logger) : BackgroundService
{
    /// <summary>After which nobody can still be unpacking, in this process or another.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var root = new DirectoryInfo(CodeCache.RootOf(options));
        if (!root.Exists) return Task.CompletedTask;

        foreach (var entry in root.EnumerateFileSystemInfos().TakeWhile(_ => !stoppingToken.IsCancellationRequested)) TakeIn(entry);
        return Task.CompletedTask;
    }

    private void TakeIn(FileSystemInfo entry)
    {
        try
        {
            if (!entry.Name.StartsWith('.')) cache.Adopt(entry.FullName);
            else if (time.GetUtcNow().UtcDateTime - entry.LastWriteTimeUtc > Abandoned) Delete(entry);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            RunnerLog.EarlierCodeUnusable(logger, entry.FullName, exception.Message);
        }
    }

    private static void Delete(FileSystemInfo entry)
    {
        if (entry is DirectoryInfo folder) folder.Delete(recursive: true);
        else entry.Delete();
    }
}
