namespace Gatehouse.EdgeRouter.Hooks;

/// <summary>One script of a stage and how far it is.</summary>
internal sealed class HookScript(HookStage stage, string path)
{
    private volatile HookState _state = HookState.Unknown;

    public HookStage Stage => stage;

    public string Path => path;

    public HookState State
    {
        get => _state;
        set => _state = value;
    }
}

/// <summary>LocalStack's names, as <c>/_localstack/init</c> shows them.</summary>
internal enum HookState
{
    Unknown,
    Running,
    Successful,
    Error,
}
