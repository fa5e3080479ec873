// Sends a message to a WebSocket API and ends well when it comes back.
const socket = new WebSocket(process.argv[2]);
socket.onopen = () => socket.send('hello');
socket.onmessage = ({ data }) => { console.log(data); process.exit(data === 'hello' ? 0 : 1); };
socket.onerror = ({ message, error }) => { console.error(message, error); process.exit(1); };
setTimeout(() => process.exit(1), 20_000);
