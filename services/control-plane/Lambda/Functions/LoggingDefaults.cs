using Gatehouse.Aws.Lambda;

namespace Gatehouse.ControlPlane.Lambda.Functions;

/// <summary>Where a function logs to when nobody said so.</summary>
internal static class LoggingDefaults
{
    public static void Complete(FunctionConfiguration configuration)
    {
        var logging = configuration.LoggingConfig ??= new LoggingConfig();
        logging.LogFormat = logging.HasLogFormat ? logging.LogFormat : "Text";
        logging.LogGroup = logging.HasLogGroup ? logging.LogGroup : $"/aws/lambda/{configuration.FunctionName}";
        if (logging.LogFormat == "JSON")
        {
            logging.ApplicationLogLevel = logging.HasApplicationLogLevel ? logging.ApplicationLogLevel : "INFO";
            logging.SystemLogLevel = logging.HasSystemLogLevel ? logging.SystemLogLevel : "INFO";
        }
    }
}
