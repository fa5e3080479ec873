namespace Gatehouse.EdgeRouter.Hooks;

/// <summary>When a hook script runs: LocalStack's four moments.</summary>
internal enum HookStage
{
    /// <summary>Before anything else starts.</summary>
    Boot,

    /// <summary>While the ports are opened.</summary>
    Start,

    /// <summary>Once every API can be called: where people create what their tests need.</summary>
    Ready,

    /// <summary>When the process is told to stop.</summary>
    Shutdown,
}
