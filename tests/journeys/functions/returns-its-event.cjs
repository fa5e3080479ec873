// What a client sent and what API Gateway made of it, for the client to read.
exports.handler = async (event) => event;
