using Gatehouse.LambdaRunner.Invoking;

namespace Gatehouse.LambdaRunner.Placing;

/// <summary>A place where one event runs at a time. Whoever owns it hears when it is free again and when it has ended.</summary>
internal interface IExecutionEnvironment
{
    /// <summary>Whether it will take no more events.</summary>
    bool HasEnded { get; }

    /// <summary>Hands the event to the function; its outcome arrives through the invocation. False when the environment has ended by now.</summary>
    bool TryRun(Invocation invocation);

    /// <summary>Ends the environment: at once when it is idle, otherwise after the event it runs.</summary>
    void Retire();

    /// <summary>Ends the environment whatever it does and returns when nothing of it is left.</summary>
    Task StopAsync();
}

/// <summary>Who places events on an environment.</summary>
internal interface IEnvironmentOwner
{
    /// <summary>The environment can take an event again.</summary>
    /// <param name="environment">Which one.</param>
    /// <param name="duration">How long its last event took.</param>
    void Freed(IExecutionEnvironment environment, TimeSpan duration);

    /// <summary>The environment takes no more events. Told once, and only if it was ever ready.</summary>
    void Ended(IExecutionEnvironment environment);
}
