// AWS's message names that other namespaces use as well: rooms are named after the same concepts, and the web SDK has a Route of its own.
global using Gatehouse.ControlPlane.Tests.Bench;
global using Api = Gatehouse.Aws.ApiGatewayV2.Api;
global using ApiPage = Gatehouse.Aws.ApiGatewayV2.Apis;
global using AuthorizerPage = Gatehouse.Aws.ApiGatewayV2.Authorizers;
global using CorsConfiguration = Gatehouse.Aws.ApiGatewayV2.Cors;
global using DeploymentPage = Gatehouse.Aws.ApiGatewayV2.Deployments;
global using Empty = Google.Protobuf.WellKnownTypes.Empty;
global using IntegrationPage = Gatehouse.Aws.ApiGatewayV2.Integrations;
global using ModelPage = Gatehouse.Aws.ApiGatewayV2.Models;
global using GatewayResponsePage = Gatehouse.Aws.ApiGateway.GatewayResponses;
global using RequestValidatorPage = Gatehouse.Aws.ApiGateway.RequestValidators;
global using ResourcePage = Gatehouse.Aws.ApiGateway.Resources;
global using RestApiPage = Gatehouse.Aws.ApiGateway.RestApis;
global using RestAuthorizerPage = Gatehouse.Aws.ApiGateway.Authorizers;
global using RestDeploymentPage = Gatehouse.Aws.ApiGateway.Deployments;
global using RestModelPage = Gatehouse.Aws.ApiGateway.Models;
global using Route = Gatehouse.Aws.ApiGatewayV2.Route;
global using RoutePage = Gatehouse.Aws.ApiGatewayV2.Routes;
