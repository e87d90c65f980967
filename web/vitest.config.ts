import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { aliases } from './vite.shared';

export default defineConfig({
  plugins: [react()],
  resolve: { alias: aliases },
  test: {
    environment: 'jsdom',
    globals: true,
    setupFiles: ['./test/setup.ts'],
    include: ['{shared,parent,office}/src/**/*.test.{ts,tsx}'],
    // Devices stand in any zone; what we write is Amsterdam all the same.
    env: { TZ: 'Pacific/Auckland' },
    testTimeout: 60_000,
    css: false,
  },
});
