import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The page of the local workspace, made by scripts/build.js into dist/page. */
export default defineConfig({
  root: 'src/local-slack/page',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: '../../../dist/page',
    emptyOutDir: true,
    target: 'es2022',
    // Block Kit's renderer knows every emoji: it comes from this machine, so its size does not matter.
    chunkSizeWarningLimit: 1500,
    reportCompressedSize: false,
  },
});
