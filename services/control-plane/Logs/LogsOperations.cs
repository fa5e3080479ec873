using Gatehouse.Aws.Logs;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Logs.Events;
using Gatehouse.ControlPlane.Logs.Groups;
using Gatehouse.ControlPlane.Logs.Policies;
using Gatehouse.ControlPlane.Logs.Streams;
using Gatehouse.ControlPlane.Logs.Subscriptions;
using Gatehouse.ControlPlane.Logs.Tags;
using Gatehouse.ControlPlane.Validation;
using Gatehouse.ServiceDefaults.Operations;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Logs;

/// <summary>The operations of CloudWatch Logs that are emulated. Any other answers 501 by its name.</summary>
internal static class LogsOperations
{
    // A group is named by its name or, instead, by its identifier: the model knows only the name as required.
    private static readonly RequestValidator Validator = new(
        "gatehouse.aws.logs.DescribeLogStreamsRequest.log_group_name",
        "gatehouse.aws.logs.FilterLogEventsRequest.log_group_name",
        "gatehouse.aws.logs.GetLogEventsRequest.log_group_name");

    public static OperationCatalog Create() => new OperationCatalog("gatehouse.aws.logs.Logs", Check)
        .Add<CreateLogGroup, CreateLogGroupRequest, Empty>()
        .Add<DeleteLogGroup, DeleteLogGroupRequest, Empty>()
        .Add<DescribeLogGroups, DescribeLogGroupsRequest, DescribeLogGroupsResponse>()
        .Add<PutRetentionPolicy, PutRetentionPolicyRequest, Empty>()
        .Add<DeleteRetentionPolicy, DeleteRetentionPolicyRequest, Empty>()

        .Add<CreateLogStream, CreateLogStreamRequest, Empty>()
        .Add<DeleteLogStream, DeleteLogStreamRequest, Empty>()
        .Add<DescribeLogStreams, DescribeLogStreamsRequest, DescribeLogStreamsResponse>()

        .Add<PutLogEvents, PutLogEventsRequest, PutLogEventsResponse>()
        .Add<GetLogEvents, GetLogEventsRequest, GetLogEventsResponse>()
        .Add<FilterLogEvents, FilterLogEventsRequest, FilterLogEventsResponse>()

        .Add<TagLogGroup, TagLogGroupRequest, Empty>()
        .Add<UntagLogGroup, UntagLogGroupRequest, Empty>()
        .Add<ListTagsLogGroup, ListTagsLogGroupRequest, ListTagsLogGroupResponse>()
        .Add<TagResource, TagResourceRequest, Empty>()
        .Add<UntagResource, UntagResourceRequest, Empty>()
        .Add<ListTagsForResource, ListTagsForResourceRequest, ListTagsForResourceResponse>()

        .Add<PutSubscriptionFilter, PutSubscriptionFilterRequest, Empty>()
        .Add<DescribeSubscriptionFilters, DescribeSubscriptionFiltersRequest, DescribeSubscriptionFiltersResponse>()
        .Add<DeleteSubscriptionFilter, DeleteSubscriptionFilterRequest, Empty>()
        .Add<DescribeMetricFilters, DescribeMetricFiltersRequest, DescribeMetricFiltersResponse>()

        .Add<PutResourcePolicy, PutResourcePolicyRequest, PutResourcePolicyResponse>()
        .Add<DescribeResourcePolicies, DescribeResourcePoliciesRequest, DescribeResourcePoliciesResponse>()
        .Add<DeleteResourcePolicy, DeleteResourcePolicyRequest, Empty>();

    private static AwsFailure? Check(IMessage request) =>
        Validator.Check(request) is { Count: > 0 } violations ? LogsFailures.Malformed(violations) : null;
}
