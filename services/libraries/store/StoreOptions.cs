using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Gatehouse.Store;

/// <summary>Which database keeps the documents and blobs, and where it is.</summary>
public sealed class StoreOptions
{
    /// <summary>The database to use.</summary>
    public StoreEngine Engine { get; set; } = StoreEngine.Sqlite;

    /// <summary>Where <see cref="StoreEngine.Sqlite"/> keeps its file.</summary>
    public SqliteStoreOptions Sqlite { get; set; } = new();

    /// <summary>Where <see cref="StoreEngine.Redis"/> answers.</summary>
    public RedisStoreOptions Redis { get; set; } = new();

    /// <summary>So many of the newest commits stay in the change feed; a watcher that falls behind further lists again.</summary>
    public int CommitsInFeed { get; set; } = 10_000;
}

/// <summary>The databases that the store runs on.</summary>
public enum StoreEngine
{
    /// <summary>A file in this process: for planes that share one.</summary>
    Sqlite,

    /// <summary>A server: for planes that run apart.</summary>
    Redis,
}

/// <summary>Reports everything that is wrong with <see cref="StoreOptions"/>, at start.</summary>
internal sealed class StoreOptionsValidator : IValidateOptions<StoreOptions>
{
    public ValidateOptionsResult Validate(string? name, StoreOptions options)
    {
        var wrong = new ValidateOptionsResultBuilder();
        if (options.CommitsInFeed < 1)
            wrong.AddError("The change feed must hold at least one commit.", nameof(options.CommitsInFeed));
        if (options.Sqlite.Directory is { } directory && string.IsNullOrWhiteSpace(directory))
            wrong.AddError("The directory must have a name, or be null for one that is temporary.", nameof(options.Sqlite));
        if (options.Engine == StoreEngine.Redis)
            Validate(options.Redis, wrong);
        return wrong.Build();
    }

    private static void Validate(RedisStoreOptions redis, ValidateOptionsResultBuilder wrong)
    {
        if (redis.CommandTimeout <= TimeSpan.Zero || redis.WatchInterval <= TimeSpan.Zero)
            wrong.AddError("Times must be longer than none.", nameof(StoreOptions.Redis));
        if (string.IsNullOrWhiteSpace(redis.KeyPrefix))
            wrong.AddError("The key prefix must not be empty.", nameof(StoreOptions.Redis));

        try
        {
            ConfigurationOptions.Parse(redis.ConnectionString);
        }
        catch (ArgumentException failure)
        {
            wrong.AddError($"The connection string cannot be read: {failure.Message}", nameof(StoreOptions.Redis));
        }
    }
}
