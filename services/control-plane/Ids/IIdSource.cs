namespace Gatehouse.ControlPlane.Ids;

/// <summary>Where new ids come from.</summary>
public interface IIdSource
{
    /// <summary>So many characters out of <c>a-z0-9</c>.</summary>
    string NewId(int length);

    /// <summary>A random UUID in lower case, as Lambda's revision ids are.</summary>
    string NewUuid();
}
