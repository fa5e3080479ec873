// Tells who asks for it which connection and stage this is; any other message comes back.
exports.handler = async (event) => {
  const { connectionId, stage } = event.requestContext;
  return event.body === 'who' ? { connectionId, stage } : event;
};
