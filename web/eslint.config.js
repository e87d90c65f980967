import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import typescript from 'typescript-eslint';

/** A default export has no name to search for; configuration files are what their tools ask for. */
const namedExports = {
  files: ['**/src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}'],
  rules: {
    'no-restricted-syntax': [
      'error',
      { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
      {
        selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
        message: 'Ask @shared/clock/serverClock: time is moved in development, and devices are wrong.',
      },
      {
        selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
        message: 'Ask @shared/clock/serverClock: time is moved in development, and devices are wrong.',
      },
    ],
  },
};

export default typescript.config(
  { ignores: ['**/target/**', '**/node_modules/**', 'shared/src/api/generated/**'] },
  js.configs.recommended,
  typescript.configs.strict,
  reactHooks.configs.flat.recommended,
  jsxA11y.flatConfigs.strict,
  namedExports,
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: globals.node } },
  {
    rules: { eqeqeq: 'error', 'no-console': 'error', '@typescript-eslint/consistent-type-imports': 'error' },
  },
  {
    rules: {
      // The text of a label stands beside its control, two elements deep.
      'jsx-a11y/label-has-associated-control': ['error', { depth: 3 }],
      // A table that is worked with by arrow keys is a grid.
      'jsx-a11y/no-noninteractive-element-to-interactive-role': ['error', { table: ['grid'] }],
    },
  },
  { files: ['scripts/**'], rules: { 'no-console': 'off' } },
  prettier,
);
