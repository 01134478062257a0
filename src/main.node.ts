import { defaultDataRoot, serve } from './cli/serve.node.ts';

const served = await serve({
  profile: 'demo',
  dataRoot: process.env['SCHAKEL_DATA'] ?? defaultDataRoot,
  port: Number(process.env['PORT'] ?? 8765),
  host: '127.0.0.1',
  seed: true,
});
console.log(served.address);
