import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { UserConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Where names that start with `@shared`, `@fixtures` and `@explanations` stand; the same as in tsconfig.json. */
export const aliases = {
  '@shared': here('./shared/src'),
  '@fixtures': here('./test/fixtures'),
  '@explanations': here('../platform/kernel/src/main/resources/nl/plekje/kernel/explanation'),
};

/** What both apps build alike: into the jar that the gateway serves, under the app's own path. */
export function appConfig(app: 'parent' | 'office'): UserConfig {
  return {
    root: here(`./${app}`),
    base: `/${app}/`,
    plugins: [react()],
    resolve: { alias: aliases },
    build: {
      outDir: here(`./target/classes/META-INF/resources/${app}`),
      emptyOutDir: true,
      target: 'es2022',
      // Other origins are never called and sizes are checked by scripts/check-budget.mjs.
      reportCompressedSize: false,
      manifest: true,
    },
  };
}
