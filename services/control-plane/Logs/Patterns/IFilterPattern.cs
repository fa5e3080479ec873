namespace Gatehouse.ControlPlane.Logs.Patterns;

/// <summary>Decides whether an event's message is looked for.</summary>
internal interface IFilterPattern
{
    bool Matches(string message);
}
