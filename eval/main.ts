import './lib/from-source.ts';

const [name = ''] = process.argv.slice(2);
if (name !== 'analysis') {
  process.stderr.write('Say which: npm run eval -- analysis\n');
  process.exit(1);
}
await import('./analysis/main.ts');
