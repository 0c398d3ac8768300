import { builtinModules } from 'node:module';
import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** The folder law of docs/architecture.md: what each top folder may import of ours. */
const layers = {
  domain: [],
  documents: ['domain'],
  store: ['domain'],
  platform: ['domain'],
  activities: ['domain', 'documents', 'store', 'platform'],
  workflows: ['domain'],
  embedded: ['domain', 'platform', 'store'],
  api: ['domain', 'documents', 'store', 'platform'],
  worker: ['domain', 'workflows', 'activities', 'store', 'platform'],
  cli: ['domain', 'documents', 'store', 'platform', 'embedded', 'api', 'worker', 'workflows', 'activities'],
  web: [],
};
const tops = [...Object.keys(layers), 'tests', 'bench', 'launch'];
const nodeBuiltins = builtinModules.flatMap((name) => [name, `node:${name}`]);
const pureFolders = ['domain', 'workflows'];
const contractReaders = ['api', 'platform', 'activities', 'embedded'];
const upTo = (dirs, tail = '(/|$)') => `^(\\.\\./)+(${dirs.join('|')})${tail}`;

function boundary(folder) {
  const typeOnly = folder === 'workflows' ? ['activities'] : [];
  const readsContract = contractReaders.includes(folder);
  const closed = tops.filter(
    (name) =>
      name !== folder &&
      !layers[folder].includes(name) &&
      !typeOnly.includes(name) &&
      !(readsContract && name === 'workflows'),
  );
  const pure = pureFolders.includes(folder);
  const patterns = [
    { regex: upTo(closed), message: `${folder}/ may import only: ${layers[folder].join(', ') || 'itself'}` },
    { regex: '/store/generated/', message: 'the Prisma client belongs to store/' },
  ];
  if (typeOnly.length)
    patterns.push({ regex: upTo(typeOnly), allowTypeImports: true, message: 'import type only' });
  if (readsContract)
    patterns.push({
      regex: upTo(['workflows'], '/(?!contract)'),
      message: 'only workflows/contract is open here',
    });
  if (pure)
    patterns.push({ regex: '^(@prisma/|pino|nodemailer|fastify|pg$)', message: `${folder}/ does no I/O` });
  if (folder === 'workflows')
    patterns.push({
      regex: '^(@temporalio/(?!workflow$|common$)|rrule|luxon|zod)',
      message: 'keep the workflow bundle small: recipes in docs/architecture.md',
    });
  if (folder === 'web')
    patterns.push({
      regex: '^(node:|fastify|@fastify/|@temporalio/|pg$)',
      message: 'web/ runs in a browser',
    });
  if (['domain', 'store', 'documents'].includes(folder))
    patterns.push({ regex: '^@temporalio/', message: `${folder}/ does not know Temporal` });
  return {
    files: [`${folder}/**/*.{ts,tsx}`],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: pure
            ? nodeBuiltins.map((name) => ({ name, message: `${folder}/ must stay free of Node` }))
            : [],
          patterns,
        },
      ],
    },
  };
}

const noClock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'the clock is an argument' },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'the clock is an argument',
  },
  { selector: "Property[key.name='tzid']", message: "rrule's tzid depends on the host's zone" },
];

export default tseslint.config(
  { ignores: ['dist/', 'data/', 'store/generated/', 'web/generated/', 'coverage/', 'node_modules/'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'platform/config.ts alone reads the environment' },
      ],
      'no-console': 'error',
    },
  },
  { files: ['web/**/*.{ts,tsx}'], extends: [reactHooks.configs.flat.recommended] },
  ...Object.keys(layers).map(boundary),
  {
    files: ['domain/**/*.ts', 'documents/**/*.ts', 'store/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...noClock] },
  },
  {
    files: ['platform/config.ts', 'tests/**/*.ts', 'bench/**/*.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  { files: ['cli/**/*.ts', 'tests/**/*.ts', 'bench/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        fetch: 'readonly',
      },
    },
  },
);
