namespace Gatehouse.ServiceDefaults.Hosting;

/// <summary>Whether a process that is stopping is to start anew instead of ending.</summary>
public sealed class RestartRequest
{
    private volatile bool _isMade;

    public bool IsMade
    {
        get => _isMade;
        set => _isMade = value;
    }
}
