namespace Gatehouse.EdgeRouter.Snapshots;

/// <summary>When the edge may be sent traffic.</summary>
public interface IEdgeReadiness
{
    /// <summary>Completes when every API has been told once. Never fails: without a control-plane the edge waits.</summary>
    Task Initialized { get; }
}
