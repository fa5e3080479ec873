using Gatehouse.ControlPlane.CloudFormation.ChangeSets;
using Gatehouse.ControlPlane.CloudFormation.CustomResources;
using Gatehouse.ControlPlane.CloudFormation.Events;
using Gatehouse.ControlPlane.CloudFormation.Exports;
using Gatehouse.ControlPlane.CloudFormation.Parameters;
using Gatehouse.ControlPlane.CloudFormation.Planning;
using Gatehouse.ControlPlane.CloudFormation.Resources;
using Gatehouse.ControlPlane.CloudFormation.Running;
using Gatehouse.ControlPlane.CloudFormation.Stacks;
using Gatehouse.ControlPlane.CloudFormation.Templates;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.CloudFormation;

/// <summary>What the operations of CloudFormation share, and what works on stacks.</summary>
internal static class CloudFormationRegistration
{
    public static IServiceCollection AddCloudFormation(this IServiceCollection services) => services
        .AddSingleton<OperationDirectory>()
        .AddSingleton<ResourceOperations>()
        .AddSingleton<ResourceHandlers>()
        .AddSingleton<StoredObjects>()
        .AddSingleton<TemplateSource>()
        .AddSingleton<IncludedSnippets>()
        .AddSingleton<TemplateTransforms>()
        .AddSingleton<ParameterStoreValues>()
        .AddSingleton<ParameterValues>()
        .AddSingleton<DynamicReferences>()
        .AddSingleton<StackPlanner>()
        .AddSingleton<StackEvents>()
        .AddSingleton<StackExports>()
        .AddSingleton<StackScopes>()
        .AddSingleton<StackInputs>()
        .AddSingleton<StackUpdates>()
        .AddSingleton<StackBeginnings>()
        .AddSingleton<StackFinder>()
        .AddSingleton<StackEditor>()
        .AddSingleton<StackRollbacks>()
        .AddSingleton<ChangeSetFinder>()
        .AddSingleton<StackResponses>()
        .AddSingleton<OutputPhase>()
        .AddSingleton<StackRun>()
        .AddSingleton<StackRunner>()
        .AddHostedService(provider => provider.GetRequiredService<StackRunner>())
        .AddSingleton<StackRemnants>()
        .AddSingleton<StackRetention>()
        .AddHostedService(provider => provider.GetRequiredService<StackRetention>());
}
