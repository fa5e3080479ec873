'use strict';

// What a function written inside of a template answers CloudFormation with: send(event, context, status, data, physicalResourceId, noEcho).
exports.SUCCESS = 'SUCCESS';
exports.FAILED = 'FAILED';

exports.send = function (event, context, responseStatus, responseData, physicalResourceId, noEcho) {
  const body = JSON.stringify({
    Status: responseStatus,
    Reason: 'See the details in CloudWatch Log Stream: ' + context.logStreamName,
    PhysicalResourceId: physicalResourceId || context.logStreamName,
    StackId: event.StackId,
    RequestId: event.RequestId,
    LogicalResourceId: event.LogicalResourceId,
    NoEcho: noEcho || false,
    Data: responseData,
  });
  const url = new URL(event.ResponseURL);
  const client = url.protocol === 'https:' ? require('https') : require('http');
  return new Promise((resolve) => {
    const done = () => {
      if (typeof context.done === 'function') {
        context.done();
      }
      resolve();
    };
    const request = client.request(
      url,
      { method: 'PUT', headers: { 'content-type': '', 'content-length': Buffer.byteLength(body) } },
      (response) => {
        response.resume();
        response.on('end', done);
      });
    request.on('error', (error) => {
      console.log('The answer to CloudFormation could not be sent:', error.message);
      done();
    });
    request.end(body);
  });
};
