namespace Gatehouse.ServiceDefaults.Logs;

/// <summary>Where in CloudWatch Logs an event belongs; group and stream appear as they are named.</summary>
/// <param name="AccountId">Whose it is.</param>
/// <param name="Region">Where it is.</param>
/// <param name="Group">For example <c>/aws/lambda/orders</c>.</param>
/// <param name="Stream">The stream within the group.</param>
public sealed record LogAddress(string AccountId, string Region, string Group, string Stream);
