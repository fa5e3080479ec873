using Gatehouse.GatewayModel.Templates.Expressions;

namespace Gatehouse.GatewayModel.Templates.Directives;

/// <summary><c>#macro(name $a $b="default") … #end</c></summary>
internal sealed record Macro(string Name, IReadOnlyList<MacroParameter> Parameters, Block Content);

internal sealed record MacroParameter(string Name, TemplateExpression? Default);
