using System.Collections.Frozen;
using Gatehouse.GatewayModel.Templates.Directives;

namespace Gatehouse.GatewayModel.Templates.Parsing;

/// <summary>A template's parts, the macros it defines anywhere, and the directives it uses that AWS does not have.</summary>
internal sealed record ParsedTemplate(Block Body, FrozenDictionary<string, Macro> Macros, IReadOnlyList<string> NotOnAws);
