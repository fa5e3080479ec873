using System.Threading.Channels;

namespace Gatehouse.EdgeRouterWebSockets.Tests.Hosting;

/// <summary>Keeps what the edge logs of connections: the number of each event and what it says by name.</summary>
internal sealed class CollectedEvents : ILoggerProvider, ILogger
{
    private const int FirstOfWebSockets = 101;
    private const int LastOfWebSockets = 118;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Channel<LoggedFact> _facts = Channel.CreateUnbounded<LoggedFact>();

    public async Task<LoggedFact> NextAsync() => await _facts.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (eventId.Id is < FirstOfWebSockets or > LastOfWebSockets || state is not IReadOnlyList<KeyValuePair<string, object?>> named) return;

        _facts.Writer.TryWrite(new LoggedFact(eventId.Name!, named.ToDictionary(each => each.Key, each => each.Value?.ToString())));
    }

    public void Dispose()
    {
    }
}

/// <summary>One line of the log.</summary>
internal sealed record LoggedFact(string Name, IReadOnlyDictionary<string, string?> Values);
