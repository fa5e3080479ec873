using System.ComponentModel.DataAnnotations;

namespace Gatehouse.ControlPlane;

/// <summary>Stops a process whose <see cref="ControlPlaneOptions"/> cannot be meant, before it serves anything.</summary>
internal static class ControlPlaneOptionsValidator
{
    public static void Validate(ControlPlaneOptions options)
    {
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        if (options.WebSocketPortsEnd < options.WebSocketPortsStart)
        {
            throw new ValidationException(
                $"The ports for WebSocket APIs end ({options.WebSocketPortsEnd}) before they start ({options.WebSocketPortsStart}).");
        }

        if (options.InvocationAllowance <= TimeSpan.Zero)
        {
            throw new ValidationException("InvocationAllowance must be more than nothing.");
        }
    }
}
