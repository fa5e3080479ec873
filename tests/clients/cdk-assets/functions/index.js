exports.handler = async (event) => ({ statusCode: 200, body: `version one of ${event.rawPath}` });
