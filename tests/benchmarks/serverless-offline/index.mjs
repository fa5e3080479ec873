// Handlers may not lie outside the service's folder.
export { echo, hello } from '../functions/index.mjs';
