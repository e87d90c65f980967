import { defineConfig } from 'vitest/config';
import { aliases } from './vite.shared';

export default defineConfig({
  resolve: { alias: aliases },
  test: {
    environment: 'jsdom',
    globals: true,
    setupFiles: ['./test/setup.ts'],
    include: ['{shared,parent,office}/src/**/*.test.{ts,tsx}'],
    // Devices stand in any zone; what we write is Amsterdam all the same.
    env: { TZ: 'Pacific/Auckland' },
    css: false,
  },
});
