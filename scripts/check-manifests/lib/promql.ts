const NOT_METRICS = new Set(
  'by without on ignoring group_left group_right and or unless bool offset inf nan start end'.split(' '),
);

/** Names of metrics that an expression of PromQL asks for. */
export function metricsIn(expression: string): string[] {
  const bare = expression
    .replaceAll(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/g, ' ')
    .replaceAll(/\{[^}]*\}/g, ' ')
    .replaceAll(/\[[^\]]*\]/g, ' ')
    .replaceAll(/\b(by|without|on|ignoring|group_left|group_right)\s*\([^)]*\)/g, ' ')
    .replaceAll(/\$\{?\w+\}?/g, ' ');
  const names = [...bare.matchAll(/(?<![\w:.])([a-zA-Z_:][\w:]*)(?!\s*\()(?![\w:])/g)].map(
    ([, name = '']) => name,
  );
  return [...new Set(names.filter((name) => !NOT_METRICS.has(name.toLowerCase())))];
}
