import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    globalSetup: ['tests/support/build-first.ts'],
    include: ['tests/**/*.test.ts'],
    passWithNoTests: false,
    testTimeout: 10_000,
    hookTimeout: 20_000,
  },
});
