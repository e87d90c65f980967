import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';

/** Types from what the services publish in docs/openapi; shared/src/api/agreement.ts holds ours against them. */
const documents = new URL('../../docs/openapi/', import.meta.url);
const generated = new URL('../shared/src/api/generated/', import.meta.url);

rmSync(generated, { recursive: true, force: true });
mkdirSync(generated, { recursive: true });
for (const file of readdirSync(documents).filter((name) => name.endsWith('.yaml'))) {
  const types = astToString(await openapiTS(new URL(file, documents)));
  writeFileSync(new URL(`${basename(file, '.yaml')}.ts`, generated), types);
}
