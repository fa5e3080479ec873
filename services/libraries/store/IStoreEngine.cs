using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Gatehouse.Store;

/// <summary>An open database, and what is kept in it.</summary>
internal interface IStoreEngine : IAsyncDisposable
{
    IDocumentStore Documents { get; }

    IBlobStore Blobs { get; }

    IHealthCheck Health { get; }
}
