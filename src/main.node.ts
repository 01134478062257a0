import { run } from './cli/program.node.ts';

process.exitCode = await run(process.argv.slice(2));
