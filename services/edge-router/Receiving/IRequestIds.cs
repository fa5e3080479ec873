namespace Gatehouse.EdgeRouter.Receiving;

/// <summary>Gives requests their ids.</summary>
internal interface IRequestIds
{
    /// <summary>
    /// In the style of API Gateway: sixteen characters of base64url ending in <c>=</c>, for example <c>JKJaXmPLvHcESHA=</c>.
    /// </summary>
    string Next();

    /// <summary>A UUID, as REST APIs name their requests.</summary>
    string NextUuid();

    /// <summary>In the style of X-Ray: <c>1-58406520-a006649127e371903a2de979</c>, the middle being the second in hexadecimal.</summary>
    string NextTraceRoot(DateTimeOffset now);
}
