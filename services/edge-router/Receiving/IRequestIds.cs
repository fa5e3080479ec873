namespace Gatehouse.EdgeRouter.Receiving;

/// <summary>Gives ids in the style of API Gateway: sixteen characters of base64url ending in <c>=</c>, for example <c>JKJaXmPLvHcESHA=</c>.</summary>
internal interface IRequestIds
{
    string Next();
}
