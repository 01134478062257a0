#!/usr/bin/env node
process.argv.splice(2, 0, 'schakel');
await import('./run.mjs');
