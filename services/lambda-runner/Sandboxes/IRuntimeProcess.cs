namespace Gatehouse.LambdaRunner.Sandboxes;

/// <summary>A running process and whatever it starts.</summary>
internal interface IRuntimeProcess : IDisposable
{
    int Id { get; }

    /// <summary>What it prints; where a system joins both outputs, one stream.</summary>
    IReadOnlyList<Stream> Outputs { get; }

    /// <summary>Completes with the exit code when the process itself has ended; above 128: ended by that signal.</summary>
    Task<int> Exited { get; }

    /// <summary>The most memory that it has had, in MiB; zero where that is not known, and when it has ended.</summary>
    long PeakMemoryMegabytes { get; }

    /// <summary>Ends it and whatever it has started, at once; no harm when nobody is left.</summary>
    void Kill();
}
