// Who may import whom (docs/architecture.md). Each rule says why, since its text is what one reads when it breaks.
const production = { pathNot: '\\.(test|test-helper)\\.tsx?$|/testing/|/test/' };

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one thing in two places: move what they share to a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'apps-never-import-apps',
      comment:
        'Services speak by events, and only the gateway calls them, over HTTP: each is deployed alone.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'packages-never-import-apps',
      comment: 'Packages are what apps stand on; the other way round everything would depend on everything.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^apps/' },
    },
    {
      name: 'shared-types-imports-nothing-of-ours',
      comment: 'shared-types is schemas only and stands at the bottom.',
      severity: 'error',
      from: { path: '^packages/shared-types/' },
      to: { path: '^(packages/(?!shared-types/)|apps/)' },
    },
    {
      name: 'no-way-around-exports',
      comment:
        'Another package is entered by the doors that its package.json exports, never by a path into it.',
      severity: 'error',
      from: { path: '^(?:apps|packages)/([^/]+)/' },
      to: { path: '^packages/([^/]+)/', pathNot: '^packages/$1/', dependencyTypes: ['local'] },
    },
    {
      name: 'only-repositories-import-prisma',
      comment:
        'A query outside a repository is a query whose scope by user nobody looks for. (Types cannot query, and database.module.ts only opens the connection.)',
      severity: 'error',
      from: {
        path: '^(apps|packages)/',
        pathNot:
          '\\.repository\\.ts$|/database\\.module\\.ts$|\\.(int\\.)?test\\.ts$|^packages/prisma-client/|/testing/|test-helper',
      },
      to: { path: '^packages/prisma-client/|node_modules/@prisma/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'testing-stays-in-tests',
      comment: 'Helpers of tests start servers and sign forged tokens: they must not reach production.',
      severity: 'error',
      from: { path: '^(apps|packages)/[^/]+/src/', ...production },
      to: { path: '^packages/[^/]+/src/testing/' },
    },
    {
      name: 'web-never-touches-the-database',
      comment: 'The gateway asks the services; they alone know what belongs to whom.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^packages/(prisma-client|event-bus)/|node_modules/(@prisma|pg)/' },
    },
    {
      name: 'features-are-apart',
      comment: 'One feature never imports another: what two need belongs in components or a package.',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'design-system-knows-no-interview',
      comment: 'Components are for any page: they know no feature, no server and no shape of our data.',
      severity: 'error',
      from: { path: '^apps/web/src/components/' },
      to: { path: '^apps/web/src/(features|server|app)/|^packages/' },
    },
    {
      name: 'server-code-stays-on-the-server',
      comment: 'What a browser gets must not hold secrets: features and components never import src/server.',
      severity: 'error',
      from: { path: '^apps/web/src/(features|components)/' },
      to: { path: '^apps/web/src/server/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-schemas-in-the-browser',
      comment:
        'A schema brings zod with it, more than all of the report together; the gateway has checked already what it answers. Types cost nothing.',
      severity: 'error',
      from: { path: '^apps/web/src/(features|components|browser)/', ...production },
      to: {
        path: '^packages/shared-types/|node_modules/(zod|@interview-buddy/shared-types)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'services-load-no-web',
      comment: 'Next and React DOM belong to the gateway, except where mail is rendered.',
      severity: 'error',
      from: { path: '^(apps/(?!web/)|packages/)' },
      to: { path: 'node_modules/next/' },
    },
    {
      name: 'no-dev-packages-in-production',
      comment: 'An image is installed without devDependencies.',
      severity: 'error',
      from: { path: '^(apps|packages)/[^/]+/src/', ...production },
      to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.next|coverage|generated)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    tsConfig: { fileName: 'scripts/depcruise.tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
