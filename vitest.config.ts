import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    globalSetup: ['tests/support/build-first.ts'],
    include: ['tests/**/*.test.ts'],
    passWithNoTests: false,
    // No test changes a module's state, so one worker loads each module once: three times as fast.
    isolate: false,
    testTimeout: 10_000,
    hookTimeout: 20_000,
  },
});
