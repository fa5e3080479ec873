'use strict';
const path = require('node:path');
const cdk = require('aws-cdk-lib');
const lambda = require('aws-cdk-lib/aws-lambda');
const apigwv2 = require('aws-cdk-lib/aws-apigatewayv2');
const { HttpLambdaIntegration } = require('aws-cdk-lib/aws-apigatewayv2-integrations');

const app = new cdk.App();
const stack = new cdk.Stack(app, 'AssetStack', { env: { account: '000000000000', region: 'us-east-1' } });

const handler = new lambda.Function(stack, 'Handler', {
  runtime: lambda.Runtime.NODEJS_22_X,
  handler: 'index.handler',
  code: lambda.Code.fromAsset(path.join(__dirname, process.env.FUNCTIONS ?? 'functions')),
});
const api = new apigwv2.HttpApi(stack, 'Api', { apiName: 'cdk-assets', defaultIntegration: new HttpLambdaIntegration('Forward', handler) });
new cdk.CfnOutput(stack, 'ApiId', { value: api.apiId });
