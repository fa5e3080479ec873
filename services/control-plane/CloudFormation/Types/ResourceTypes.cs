using System.Collections.Frozen;
using Gatehouse.ControlPlane.CloudFormation.CustomResources;
using Gatehouse.ControlPlane.CloudFormation.Resources;
using Gatehouse.ControlPlane.CloudFormation.Stacks;

namespace Gatehouse.ControlPlane.CloudFormation.Types;

/// <summary>Every resource type that stacks may have: those declared by their operations, and the few that need code of their own.</summary>
internal static class ResourceTypes
{
    public const string CustomResource = "AWS::CloudFormation::CustomResource";

    public static IEnumerable<ResourceType> Declared =>
    [
        .. ApiGatewayV2Types.All,
        .. ApiGatewayTypes.All,
        .. LambdaTypes.All,
        .. IamTypes.All,
        .. LogsTypes.All,
        .. S3Types.All,
        .. SsmTypes.All,
        .. EcrTypes.All,
        .. KmsTypes.All,
    ];

    public static FrozenDictionary<string, IResourceHandler> Create(IServiceProvider services)
    {
        var handlers = Declared.ToDictionary(
            type => type.Name,
            IResourceHandler (type) => ActivatorUtilities.CreateInstance<OperationResourceHandler>(services, type),
            StringComparer.Ordinal);
        handlers[ApiGatewayTypes.Deployment] = ActivatorUtilities.CreateInstance<DeploymentHandler>(services, handlers[ApiGatewayTypes.Deployment]);
        handlers[CustomResource] = ActivatorUtilities.CreateInstance<CustomResourceHandler>(services);
        handlers["AWS::CloudFormation::Stack"] = ActivatorUtilities.CreateInstance<NestedStackHandler>(services);
        handlers["AWS::CloudFormation::WaitCondition"] = ActivatorUtilities.CreateInstance<WaitConditionHandler>(services);
        handlers["AWS::CloudFormation::WaitConditionHandle"] = ActivatorUtilities.CreateInstance<WaitConditionHandleHandler>(services);
        handlers["AWS::CDK::Metadata"] = AbsentResourceHandler.Instance;
        return handlers.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
