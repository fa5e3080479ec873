using Gatehouse.LambdaRunner;
using Gatehouse.ServiceDefaults.Hosting;

return await PlaneHost.RunAsync(args, Planes.LambdaRunner, (builder, settings) =>
{
    builder.WorkOnSocketThreads();
    builder.ListenForPlanes(settings.PlaneListen(Planes.LambdaRunner));
    builder.Services.AddPlane(Planes.ControlPlane, settings.AddressOf(Planes.ControlPlane));
    LambdaRunnerHost.Add(builder.Services, settings);
}, (app, _) => LambdaRunnerHost.Map(app));
