namespace Gatehouse.EdgeRouter.Authorizing.Signatures;

/// <summary>The access keys that may sign calls.</summary>
internal interface IAccessKeys
{
    /// <summary>Null when nobody has it.</summary>
    AccessKey? Find(string id);
}
