namespace Gatehouse.Store;

/// <summary>
/// Names one document. Account, region and kind scope the id; documents of all accounts share one store. None is empty, and
/// only the id may have spaces, colons or control characters.
/// </summary>
/// <param name="Account">Twelve-digit AWS account id.</param>
/// <param name="Region">AWS region, or <c>global</c> for services without regions.</param>
/// <param name="Kind">What the document is, for example <c>apigatewayv2/route</c>: its room decides.</param>
/// <param name="Id">Unique within account, region and kind. A child's id starts with its parent's: <c>a1b2c3d4e5/xrfucl1</c>.</param>
public readonly record struct DocumentKey(string Account, string Region, string Kind, string Id);
