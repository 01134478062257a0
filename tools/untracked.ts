/**
 * Loaded before each test file. The runner of Node follows every promise of the process, to say of which test a stray
 * fault is; a suite that awaits as much as this one spent a third to a half of its time on that. Without it such a fault
 * still fails its file, only without the name of the test.
 */
import hooks from 'node:async_hooks';

const { createHook } = hooks;

hooks.createHook = (callbacks) => createHook({ ...callbacks, trackPromises: false });
