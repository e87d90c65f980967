import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/**
 * Texts come with the pages that say them: `page(load, ...texts)` and `later(load, ...texts)` name both. This compares them,
 * so that no page draws a key. What a page can say are the keys in all files that it imports, down to the last; a file that
 * is loaded later starts anew, with the texts named there and those of the start.
 */
const web = fileURLToPath(new URL('../', import.meta.url));
const APPS = { parent: 'parentTexts', office: 'officeTexts' };
const AT_START = 'shared/src/i18n/nl.json';
const EXPLANATIONS = 'explanations_nl.json';
/** Whoever imports it says what services explain. */
const SAYS_EXPLANATIONS = 'shared/src/explanation/useSentence.ts';
const LOADERS = new Set(['page', 'later']);

const sources = new Map();
const mistakes = [];

for (const [app, startPart] of Object.entries(APPS)) {
  const keys = new Set(textFilesOf(app, 'shared').flatMap((file) => Object.keys(textsIn(file))));
  const start = new Set([AT_START, ...filesOfPart(`${app}/src/texts.ts`, startPart)]);
  check(`${app}/src/main.tsx`, start, keys);
  const pages = [...closureOf(`${app}/src/main.tsx`)].flatMap(loadedLaterIn);
  const seen = new Set();
  while (pages.length > 0) {
    const page = pages.pop();
    const name = `${page.from} > ${page.file}`;
    if (seen.has(name)) continue;
    seen.add(name);
    if (page.parts === null) {
      mistakes.push(`${page.from}: loads ${page.file} without page() or later(), which name its texts`);
      continue;
    }
    const there = new Set([...start, ...page.parts.flatMap((part) => filesOfPart(page.from, part))]);
    check(page.file, there, keys);
    pages.push(...[...closureOf(page.file)].flatMap(loadedLaterIn));
  }
}

if (mistakes.length > 0) {
  console.error([...new Set(mistakes)].join('\n'));
  process.exit(1);
}

/** Everything that is said below a file has to be in the texts that are there when it is shown. */
function check(root, files, keys) {
  const known = new Set([...files].filter((file) => !file.includes('explanation')).flatMap(keysIn));
  const explains = [...files].some((file) => file.endsWith(EXPLANATIONS));
  for (const file of closureOf(root)) {
    if (file === SAYS_EXPLANATIONS && !explains) {
      mistakes.push(`${root}: says explanations, and does not bring them`);
    }
    for (const word of source(file).words) {
      if (keys.has(word) && !known.has(word)) {
        mistakes.push(`${root}: does not bring the text ${word}, which ${file} says`);
      }
    }
  }
}

function keysIn(file) {
  return Object.keys(textsIn(file));
}

/** A file and all that it imports, from the root of the web workspace. */
function closureOf(root) {
  const found = new Set();
  const todo = [root];
  while (todo.length > 0) {
    const file = todo.pop();
    if (found.has(file)) continue;
    found.add(file);
    todo.push(...[...source(file).imports].filter((one) => /\.tsx?$/.test(one)));
  }
  return found;
}

function loadedLaterIn(file) {
  return source(file).later.map((one) => ({ ...one, from: file }));
}

/** The Dutch text files that a part of the texts brings, followed through the constants and functions it is made of. */
function filesOfPart(file, name, seen = new Set()) {
  if (seen.has(`${file} ${name}`)) return [];
  seen.add(`${file} ${name}`);
  const { declarations, imported } = source(file);
  const declared = declarations.get(name);
  if (declared === undefined) {
    const from = imported.get(name);
    return from ? filesOfPart(from.file, from.name, seen) : [];
  }
  const files = [];
  visit(declared, (node) => {
    const loaded = importedBy(node);
    if (loaded?.endsWith('nl.json')) files.push(resolved(file, loaded));
    if (ts.isIdentifier(node) && node.text !== name) files.push(...filesOfPart(file, node.text, seen));
  });
  return files.filter((one) => one !== null);
}

/** What a source file imports, loads later, declares and says, read once. */
function source(file) {
  const known = sources.get(file);
  if (known) return known;
  const tree = ts.createSourceFile(file, readFileSync(join(web, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const read = {
    imports: new Set(),
    imported: new Map(),
    later: [],
    declarations: new Map(),
    words: new Set(),
  };
  sources.set(file, read);
  const named = new Set();
  visit(tree, (node) => {
    if (ts.isImportDeclaration(node) && !node.importClause?.isTypeOnly) {
      const target = resolved(file, node.moduleSpecifier.text);
      if (target === null) return;
      const names = node.importClause?.namedBindings?.elements ?? [];
      if (names.length > 0 && names.every((one) => one.isTypeOnly)) return;
      read.imports.add(target);
      for (const one of names) {
        read.imported.set(one.name.text, { file: target, name: (one.propertyName ?? one.name).text });
      }
    }
    if (ts.isCallExpression(node) && LOADERS.has(node.expression.getText())) {
      const [load, ...parts] = node.arguments;
      visit(load, (inside) => {
        const loaded = importedBy(inside);
        if (loaded === undefined) return;
        named.add(inside);
        read.later.push({ file: resolved(file, loaded), parts: parts.map((part) => part.getText()) });
      });
    }
    const loaded = importedBy(node);
    const target = loaded === undefined || named.has(node) ? null : resolved(file, loaded);
    if (target !== null && /\.tsx?$/.test(target)) read.later.push({ file: target, parts: null });
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) read.words.add(node.text);
  });
  for (const statement of tree.statements) {
    if (ts.isFunctionDeclaration(statement)) read.declarations.set(statement.name.text, statement.body);
    if (!ts.isVariableStatement(statement)) continue;
    for (const one of statement.declarationList.declarations) {
      read.declarations.set(one.name.getText(), one.initializer);
    }
  }
  return read;
}

function visit(node, look) {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}

/** What `import('...')` loads. */
function importedBy(node) {
  return ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
    ? node.arguments[0].text
    : undefined;
}

/** A module as a file of ours; null for a library. */
function resolved(from, module) {
  if (module.startsWith('@explanations/')) return module;
  const path = module.startsWith('@shared/')
    ? `shared/src/${module.slice('@shared/'.length)}`
    : module.startsWith('.')
      ? relative(web, join(web, dirname(from), module)).replaceAll('\\', '/')
      : null;
  if (path === null) return null;
  return (
    [path, `${path}.ts`, `${path}.tsx`].find((one) => /\.\w+$/.test(one) && existsSync(join(web, one))) ??
    null
  );
}

function textFilesOf(...packages) {
  return packages.flatMap((name) =>
    readdirSync(join(web, name, 'src/i18n'), { recursive: true })
      .map((file) => `${name}/src/i18n/${file.replaceAll('\\', '/')}`)
      .filter((file) => file.endsWith('/nl.json')),
  );
}

function textsIn(file) {
  return JSON.parse(readFileSync(join(web, file), 'utf8'));
}
