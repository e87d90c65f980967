import { readdirSync, readFileSync } from 'node:fs';
import { parse, TYPE } from '@formatjs/icu-messageformat-parser';

const root = new URL('../', import.meta.url);
const LANGUAGES = ['nl', 'en'];

/** Where the texts of a package may be used; a missing key is found by the type checker. */
const USED_IN = { shared: ['shared', 'parent', 'office'], parent: ['parent'], office: ['office'] };

const mistakes = [];

for (const [name, users] of Object.entries(USED_IN)) {
  const [nl, en] = LANGUAGES.map((language) => textsOf(name, language));
  const sources = users.map(sourceOf).join('\n');
  for (const key of new Set([...Object.keys(nl), ...Object.keys(en)])) {
    if (!(key in nl) || !(key in en)) {
      mistakes.push(`${name}: ${key} is missing in ${key in nl ? 'en' : 'nl'}.json`);
      continue;
    }
    if (argumentsOf(name, key, nl[key]) !== argumentsOf(name, key, en[key])) {
      mistakes.push(`${name}: ${key} asks for other values in nl than in en`);
    }
    if (!sources.includes(`'${key}'`)) {
      mistakes.push(`${name}: ${key} is not used`);
    }
  }
}

if (mistakes.length > 0) {
  console.error(mistakes.join('\n'));
  process.exit(1);
}

/** All texts of a package: those of the start in `i18n`, those of certain pages in folders below. */
function textsOf(name, language) {
  const folder = new URL(`${name}/src/i18n/`, root);
  const texts = {};
  for (const file of readdirSync(folder, { recursive: true })) {
    if (file !== `${language}.json` && !file.endsWith(`/${language}.json`)) continue;
    for (const [key, message] of Object.entries(JSON.parse(readFileSync(new URL(file, folder), 'utf8')))) {
      if (key in texts) mistakes.push(`${name}: ${key} stands in two files of ${language}`);
      texts[key] = message;
    }
  }
  return texts;
}

function sourceOf(name) {
  return readdirSync(new URL(`${name}/src`, root), { recursive: true })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => readFileSync(new URL(`${name}/src/${file.replaceAll('\\', '/')}`, root), 'utf8'))
    .join('\n');
}

/** The values a message asks for, sorted; a message that cannot be read is a mistake. */
function argumentsOf(name, key, message) {
  try {
    return [...new Set(namesIn(parse(message)))].sort().join();
  } catch (error) {
    mistakes.push(`${name}: ${key} cannot be read: ${error.message}`);
    return '';
  }
}

function namesIn(elements) {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    const inside = Object.values(element.options ?? {}).flatMap((option) => namesIn(option.value));
    return [element.value, ...inside];
  });
}
