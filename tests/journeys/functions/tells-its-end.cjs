// Tells who asks for it which connection this is, and a listener when it has ended; any other message comes back.
const http = require('node:http');

exports.handler = async (event) => {
  const { connectionId, eventType, disconnectStatusCode } = event.requestContext;
  if (eventType === 'DISCONNECT') {
    const url = `${process.env.LISTENER}${encodeURIComponent(connectionId)}/${disconnectStatusCode}`;
    await new Promise((resolve, reject) => http.get(url, (answer) => answer.resume().on('end', resolve)).on('error', reject));
    return { statusCode: 200 };
  }
  return event.body === 'who' ? { connectionId } : event;
};
