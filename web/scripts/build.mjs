import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * What Maven calls: `node scripts/build.mjs install | bundle | test`. Each step is skipped when nothing it depends on
 * has changed since it last succeeded, so that building the whole house again stays quick.
 */
const web = fileURLToPath(new URL('../', import.meta.url));
const house = join(web, '..');

const SENTENCES = 'platform/kernel/src/main/resources/nl/plekje/kernel/explanation';
const SAMPLES = 'platform/kernel/src/test/resources';
const DESCRIPTIONS = 'docs/openapi';
const NOT_SOURCES = new Set(['node_modules', 'target', 'generated']);

const STEPS = {
  install: {
    npm: ['ci', '--no-audit'],
    inputs: ['web/package-lock.json', 'web/package.json'],
    result: 'node_modules/.package-lock.json',
  },
  bundle: {
    npm: ['run', 'build'],
    inputs: ['web', SENTENCES, DESCRIPTIONS],
    result: 'target/classes/META-INF/resources/parent/index.html',
  },
  test: { npm: ['test'], inputs: ['web', SENTENCES, SAMPLES, DESCRIPTIONS], result: 'package.json' },
};

const name = process.argv[2];
const step = STEPS[name];
if (!step) {
  console.error(`Which step? ${Object.keys(STEPS).join(', ')}`);
  process.exit(2);
}

const stamp = join(web, 'target', `${name}.stamp`);
const digest = digestOf(step.inputs);
if (existsSync(join(web, step.result)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) {
  console.log(`web: ${name} is up to date`);
  process.exit(0);
}

const windows = process.platform === 'win32';
const run = spawnSync('npm', step.npm, { cwd: web, stdio: 'inherit', shell: windows });
if (run.status !== 0) process.exit(run.status ?? 1);
mkdirSync(join(web, 'target'), { recursive: true });
writeFileSync(stamp, digest);

/** One digest over the names and contents of all files below the inputs. */
function digestOf(inputs) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => filesBelow(join(house, input))).sort()) {
    hash.update(relative(house, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesBelow(path) {
  if (!existsSync(path)) return [];
  const entries = entriesOf(path);
  if (entries === null) return [path];
  return entries
    .filter((entry) => !NOT_SOURCES.has(entry.name))
    .flatMap((entry) =>
      entry.isDirectory() ? filesBelow(join(path, entry.name)) : [join(path, entry.name)],
    );
}

/** What stands in a folder; null for a file. */
function entriesOf(path) {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOTDIR') return null;
    throw error;
  }
}
