// Takes as long as whoever holds the gate wants: the request to it is answered when the test lets the function go on.
const http = require('node:http');

exports.handler = async () => {
  await new Promise((resolve, reject) => {
    http.get(process.env.GATE, (answer) => answer.resume().on('end', resolve)).on('error', reject);
  });
  return { statusCode: 200, body: 'let through' };
};
