// browser.mjs CHROMIUM URL: a page in a real browser talks to the API and tells this program how it went.
import assert from 'node:assert/strict';
import { report } from '../browser.mjs';

const [chromium, url] = process.argv.slice(2);
const page = `<script>
  const told = [];
  const socket = new WebSocket(${JSON.stringify(url)}, ['graphql-transport-ws']);
  socket.onopen = () => { told.push(socket.protocol); socket.send('hello'); };
  socket.onmessage = ({ data }) => {
    told.push(data);
    if (told.length === 2) socket.send('{"action":"ping"}');
    else socket.close(4000, 'done');
  };
  socket.onclose = ({ code, reason, wasClean }) => fetch('/told', { method: 'POST', body: JSON.stringify([...told, code, reason, wasClean]) });
</script>`;

assert.deepEqual(await report(chromium, page), ['graphql-transport-ws', 'hello', '{"pong":true}', 4000, 'done', true]);
process.exit(0);
