namespace Gatehouse.ControlPlane.CloudFormation.Sam;

/// <summary>How resources of one type of SAM's become resources of CloudFormation's.</summary>
internal interface ISamExpansion
{
    /// <summary>For example <c>AWS::Serverless::Function</c>.</summary>
    string Type { get; }

    /// <summary>Puts what the resource stands for into the stack. Throws <see cref="Templates.TemplateException"/>.</summary>
    void Expand(SamResource resource, SamStack stack);
}
