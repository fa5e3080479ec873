using Gatehouse.EdgeRouter.Responding;
using Gatehouse.EdgeRouter.Transforming;
using Gatehouse.GatewayModel.Templates;

namespace Gatehouse.EdgeRouter.Rest.Mapping;

/// <summary>
/// Which template maps a request's body, and what happens to a body that has none.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/integration-passthrough-behaviors.html
/// </summary>
internal sealed class Passthrough(TemplateSet templates, string behavior)
{
    private const string Default = "$default";
    private const string WhenNoTemplates = "WHEN_NO_TEMPLATES";
    private const string Never = "NEVER";

    /// <summary>False where the body's type is not supported. A null template passes the body through.</summary>
    public bool TryChoose(string? contentType, out MappingTemplate? template)
    {
        var type = MediaType.Span(contentType);
        template = (templates.Find(type.IsEmpty ? MediaType.Json : type) ?? templates.Find(Default))?.Value;
        return template is not null || behavior switch
        {
            Never => false,
            WhenNoTemplates => templates.IsEmpty,
            _ => true,
        };
    }
}
