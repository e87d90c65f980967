import { readFileSync, rmSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/**
 * Script that a first visit may load, gzipped (kB of 1000 bytes). What that means on a slow line is measured by
 * `slow-line.mjs`.
 */
const BUDGET_KB = { parent: 180, office: 260 };

/** Loaded at start in any case, though by a dynamic import: the texts of one language. */
const AT_START = { parent: [/i18n\/nl\.json$/], office: [/i18n\/nl\.json$/, /explanations_nl\.json$/] };

let tooLarge = false;
for (const [app, budget] of Object.entries(BUDGET_KB)) {
  const folder = new URL(`../target/classes/META-INF/resources/${app}/`, import.meta.url);
  const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', folder), 'utf8'));
  const files = new Set();
  const follow = (name) => {
    const chunk = manifest[name];
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports?.forEach(follow);
  };
  follow('index.html');
  Object.keys(manifest)
    .filter((name) => AT_START[app].some((pattern) => pattern.test(name)))
    .forEach(follow);

  const bytes = [...files].reduce(
    (sum, file) => sum + gzipSync(readFileSync(new URL(file, folder))).length,
    0,
  );
  const kb = Math.round(bytes / 100) / 10;
  console.log(`${app}: ${kb} kB of script at the first load, of ${budget}`);
  tooLarge ||= kb > budget;
  // It names every file of the app; only this check needs it.
  rmSync(new URL('.vite', folder), { recursive: true });
}
if (tooLarge) {
  console.error('The first load is too large: load what the first page does not show when it is needed.');
  process.exit(1);
}
