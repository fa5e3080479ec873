using Gatehouse.Benchmarks.Contenders;
using Gatehouse.Benchmarks.Processes;

namespace Gatehouse.Benchmarks.Proxying;

/// <summary>nginx with proxy_pass and connections to the backend that stay open. https://nginx.org/en/docs/http/ngx_http_proxy_module.html</summary>
internal sealed class Nginx(Uri backend) : IContender, IDisposable
{
    private static readonly string[] Places = ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/opt/homebrew/bin/nginx"];

    private readonly string _folder = Directory.CreateTempSubdirectory("nginx-benchmark-").FullName;

    public string Name => "nginx";

    public string? Absence => Program is null ? "nginx is not installed" : null;

    private static string? Program => Places.FirstOrDefault(File.Exists);

    public Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public RunningServer Start()
    {
        var port = FreePort.Take();
        var configuration = Path.Combine(_folder, "nginx.conf");
        File.WriteAllText(configuration, Configuration(port));
        // Written when it starts, before it reads where it is to write.
        var process = ChildProcess.Start(
            "start worker process", _folder, new Dictionary<string, string>(), Program!, "-p", _folder, "-c", configuration, "-e", "stderr");
        return new RunningServer(process, new Uri($"http://127.0.0.1:{port}/hello"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Configuration(int port) => $$"""
        daemon off;
        worker_processes auto;
        pid {{_folder}}/nginx.pid;
        error_log stderr notice;
        events { worker_connections 1024; }
        http {
          access_log off;
          client_body_temp_path {{_folder}}/body;
          proxy_temp_path {{_folder}}/proxy;
          fastcgi_temp_path {{_folder}}/fastcgi;
          uwsgi_temp_path {{_folder}}/uwsgi;
          scgi_temp_path {{_folder}}/scgi;
          keepalive_requests 1000000000;
          upstream backend { server {{backend.Authority}}; keepalive 128; keepalive_requests 1000000000; }
          server {
            listen 127.0.0.1:{{port}};
            location / { proxy_pass http://backend; proxy_http_version 1.1; proxy_set_header Connection ""; }
          }
        }
        """;
}
