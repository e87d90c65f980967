import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';

/**
 * Types from what the services publish in docs/openapi. A schema that the apps know better is taken from them: an identity
 * stays one of its kind, so that a child's id cannot be given where a household's is asked.
 */
const documents = new URL('../../docs/openapi/', import.meta.url);
const generated = new URL('../shared/src/api/generated/', import.meta.url);

const ids = readFileSync(new URL('../shared/src/api/ids.ts', import.meta.url), 'utf8');
const identities = new Set([...ids.matchAll(/export type (\w+Id) = Id</g)].map(([, name]) => name));

const inject = [
  "import type * as ids from '../ids';",
  "import type { Explanation } from '@shared/explanation/explanation';",
  '',
].join('\n');

/** The type that stands in the place of a schema; nothing for one that is written as the document has it. */
function transform(_, { path }) {
  const name = path?.match(/^#\/components\/schemas\/(\w+)$/)?.[1];
  if (name === 'Explanation') return ts.factory.createTypeReferenceNode('Explanation');
  if (identities.has(name)) return ts.factory.createTypeReferenceNode(`ids.${name}`);
  return undefined;
}

rmSync(generated, { recursive: true, force: true });
mkdirSync(generated, { recursive: true });
for (const file of readdirSync(documents).filter((name) => name.endsWith('.yaml'))) {
  const types = astToString(await openapiTS(new URL(file, documents), { transform, inject }));
  writeFileSync(new URL(`${basename(file, '.yaml')}.ts`, generated), types);
}
