import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The pages, built next to the program. No source maps: they would carry the paths of the maker's machine. */
export default defineConfig({
  root: 'src/web',
  base: '/',
  // `src/web/public` holds pages for the public, not files to be copied as they are.
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: '../../.build/web',
    emptyOutDir: true,
    sourcemap: false,
    target: 'es2022',
    // Inlined files would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
