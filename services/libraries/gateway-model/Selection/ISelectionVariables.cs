namespace Gatehouse.GatewayModel.Selection;

/// <summary>What the variables of a selection expression stand for.</summary>
public interface ISelectionVariables
{
    /// <summary>The variable's value; null when there is none, which reads as nothing.</summary>
    /// <param name="name">Without dollar and braces, for example <c>request.body.action</c> or
    /// <c>integration.response.statuscode</c>.</param>
    string? Find(string name);
}
