using Gatehouse.Aws.Iam;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Iam.AccessKeys;
using Gatehouse.ControlPlane.Iam.Accounts;
using Gatehouse.ControlPlane.Iam.Groups;
using Gatehouse.ControlPlane.Iam.InstanceProfiles;
using Gatehouse.ControlPlane.Iam.Policies;
using Gatehouse.ControlPlane.Iam.Roles;
using Gatehouse.ControlPlane.Iam.Users;
using Gatehouse.ControlPlane.Validation;
using Gatehouse.ServiceDefaults.Operations;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Iam;

/// <summary>The operations of IAM that are emulated. Any other answers 501 by its name. What they keep is shown; nothing is enforced by it.</summary>
internal static class IamOperations
{
    private static readonly RequestValidator Validator = new();

    public static OperationCatalog Create() => new OperationCatalog("gatehouse.aws.iam.Iam", Check)
        .Add<AttachRolePolicy, AttachRolePolicyRequest, Empty>()
        .Add<CreateRole, CreateRoleRequest, CreateRoleResponse>()
        .Add<CreateServiceLinkedRole, CreateServiceLinkedRoleRequest, CreateServiceLinkedRoleResponse>()
        .Add<DeleteRole, DeleteRoleRequest, Empty>()
        .Add<DeleteRolePermissionsBoundary, DeleteRolePermissionsBoundaryRequest, Empty>()
        .Add<DeleteRolePolicy, DeleteRolePolicyRequest, Empty>()
        .Add<DeleteServiceLinkedRole, DeleteServiceLinkedRoleRequest, DeleteServiceLinkedRoleResponse>()
        .Add<DetachRolePolicy, DetachRolePolicyRequest, Empty>()
        .Add<GetRole, GetRoleRequest, GetRoleResponse>()
        .Add<GetRolePolicy, GetRolePolicyRequest, GetRolePolicyResponse>()
        .Add<GetServiceLinkedRoleDeletionStatus, GetServiceLinkedRoleDeletionStatusRequest, GetServiceLinkedRoleDeletionStatusResponse>()
        .Add<ListAttachedRolePolicies, ListAttachedRolePoliciesRequest, ListAttachedRolePoliciesResponse>()
        .Add<ListRolePolicies, ListRolePoliciesRequest, ListRolePoliciesResponse>()
        .Add<ListRoleTags, ListRoleTagsRequest, ListRoleTagsResponse>()
        .Add<ListRoles, ListRolesRequest, ListRolesResponse>()
        .Add<PutRolePermissionsBoundary, PutRolePermissionsBoundaryRequest, Empty>()
        .Add<PutRolePolicy, PutRolePolicyRequest, Empty>()
        .Add<TagRole, TagRoleRequest, Empty>()
        .Add<UntagRole, UntagRoleRequest, Empty>()
        .Add<UpdateAssumeRolePolicy, UpdateAssumeRolePolicyRequest, Empty>()
        .Add<UpdateRole, UpdateRoleRequest, Empty>()
        .Add<UpdateRoleDescription, UpdateRoleDescriptionRequest, UpdateRoleDescriptionResponse>()

        .Add<CreatePolicy, CreatePolicyRequest, CreatePolicyResponse>()
        .Add<CreatePolicyVersion, CreatePolicyVersionRequest, CreatePolicyVersionResponse>()
        .Add<DeletePolicy, DeletePolicyRequest, Empty>()
        .Add<DeletePolicyVersion, DeletePolicyVersionRequest, Empty>()
        .Add<GetPolicy, GetPolicyRequest, GetPolicyResponse>()
        .Add<GetPolicyVersion, GetPolicyVersionRequest, GetPolicyVersionResponse>()
        .Add<ListEntitiesForPolicy, ListEntitiesForPolicyRequest, ListEntitiesForPolicyResponse>()
        .Add<ListPolicies, ListPoliciesRequest, ListPoliciesResponse>()
        .Add<ListPolicyTags, ListPolicyTagsRequest, ListPolicyTagsResponse>()
        .Add<ListPolicyVersions, ListPolicyVersionsRequest, ListPolicyVersionsResponse>()
        .Add<SetDefaultPolicyVersion, SetDefaultPolicyVersionRequest, Empty>()
        .Add<TagPolicy, TagPolicyRequest, Empty>()
        .Add<UntagPolicy, UntagPolicyRequest, Empty>()

        .Add<AddRoleToInstanceProfile, AddRoleToInstanceProfileRequest, Empty>()
        .Add<CreateInstanceProfile, CreateInstanceProfileRequest, CreateInstanceProfileResponse>()
        .Add<DeleteInstanceProfile, DeleteInstanceProfileRequest, Empty>()
        .Add<GetInstanceProfile, GetInstanceProfileRequest, GetInstanceProfileResponse>()
        .Add<ListInstanceProfiles, ListInstanceProfilesRequest, ListInstanceProfilesResponse>()
        .Add<ListInstanceProfilesForRole, ListInstanceProfilesForRoleRequest, ListInstanceProfilesForRoleResponse>()
        .Add<RemoveRoleFromInstanceProfile, RemoveRoleFromInstanceProfileRequest, Empty>()

        .Add<AttachUserPolicy, AttachUserPolicyRequest, Empty>()
        .Add<CreateUser, CreateUserRequest, CreateUserResponse>()
        .Add<DeleteUser, DeleteUserRequest, Empty>()
        .Add<DeleteUserPolicy, DeleteUserPolicyRequest, Empty>()
        .Add<DetachUserPolicy, DetachUserPolicyRequest, Empty>()
        .Add<GetUser, GetUserRequest, GetUserResponse>()
        .Add<GetUserPolicy, GetUserPolicyRequest, GetUserPolicyResponse>()
        .Add<ListAttachedUserPolicies, ListAttachedUserPoliciesRequest, ListAttachedUserPoliciesResponse>()
        .Add<ListGroupsForUser, ListGroupsForUserRequest, ListGroupsForUserResponse>()
        .Add<ListUserPolicies, ListUserPoliciesRequest, ListUserPoliciesResponse>()
        .Add<ListUserTags, ListUserTagsRequest, ListUserTagsResponse>()
        .Add<ListUsers, ListUsersRequest, ListUsersResponse>()
        .Add<PutUserPolicy, PutUserPolicyRequest, Empty>()
        .Add<TagUser, TagUserRequest, Empty>()
        .Add<UntagUser, UntagUserRequest, Empty>()
        .Add<UpdateUser, UpdateUserRequest, Empty>()

        .Add<CreateAccessKey, CreateAccessKeyRequest, CreateAccessKeyResponse>()
        .Add<DeleteAccessKey, DeleteAccessKeyRequest, Empty>()
        .Add<GetAccessKeyLastUsed, GetAccessKeyLastUsedRequest, GetAccessKeyLastUsedResponse>()
        .Add<ListAccessKeys, ListAccessKeysRequest, ListAccessKeysResponse>()
        .Add<UpdateAccessKey, UpdateAccessKeyRequest, Empty>()

        .Add<AddUserToGroup, AddUserToGroupRequest, Empty>()
        .Add<AttachGroupPolicy, AttachGroupPolicyRequest, Empty>()
        .Add<CreateGroup, CreateGroupRequest, CreateGroupResponse>()
        .Add<DeleteGroup, DeleteGroupRequest, Empty>()
        .Add<DeleteGroupPolicy, DeleteGroupPolicyRequest, Empty>()
        .Add<DetachGroupPolicy, DetachGroupPolicyRequest, Empty>()
        .Add<GetGroup, GetGroupRequest, GetGroupResponse>()
        .Add<GetGroupPolicy, GetGroupPolicyRequest, GetGroupPolicyResponse>()
        .Add<ListAttachedGroupPolicies, ListAttachedGroupPoliciesRequest, ListAttachedGroupPoliciesResponse>()
        .Add<ListGroupPolicies, ListGroupPoliciesRequest, ListGroupPoliciesResponse>()
        .Add<ListGroups, ListGroupsRequest, ListGroupsResponse>()
        .Add<PutGroupPolicy, PutGroupPolicyRequest, Empty>()
        .Add<RemoveUserFromGroup, RemoveUserFromGroupRequest, Empty>()

        .Add<CreateAccountAlias, CreateAccountAliasRequest, Empty>()
        .Add<DeleteAccountAlias, DeleteAccountAliasRequest, Empty>()
        .Add<GetAccountSummary, Empty, GetAccountSummaryResponse>()
        .Add<ListAccountAliases, ListAccountAliasesRequest, ListAccountAliasesResponse>();

    private static AwsFailure? Check(IMessage request) =>
        Validator.Check(request) is { Count: > 0 } violations ? IamFailures.Malformed(violations) : null;
}
