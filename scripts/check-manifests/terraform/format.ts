interface Argument {
  line: number;
  name: string;
  indent: number;
  column: number;
}

/**
 * The faults of a file against the style of `terraform fmt`: indentation by two, no tabs or trailing blanks,
 * `=` of neighbouring arguments in one column, one blank line at most, a line break at the end.
 */
export function formatFaults(file: string, text: string): string[] {
  const faults: string[] = [];
  const say = (line: number, what: string): void => void faults.push(`${file}:${line + 1}: ${what}`);
  const lines = text.split('\n');
  if (lines.pop() !== '' || lines.at(-1) === '')
    say(lines.length - 1, 'one line break is wanted at the end.');

  const open: number[] = [];
  let heredoc: string | undefined;
  let neighbours: Argument[] = [];
  const align = (): void => {
    const widest = Math.max(0, ...neighbours.map(({ name }) => name.length));
    for (const { line, name, indent, column } of neighbours) {
      if (column !== indent + widest + 1)
        say(line, `the = of ${name} belongs in column ${indent + widest + 2}.`);
    }
    neighbours = [];
  };

  for (const [number, line] of lines.entries()) {
    if (heredoc !== undefined) {
      if (line.trim() === heredoc) heredoc = undefined;
      continue;
    }
    if (line.includes('\t')) say(number, 'a tab.');
    if (/\s$/.test(line)) say(number, 'blanks at the end.');
    if (line === '' && lines[number - 1] === '') say(number, 'two blank lines.');
    const net = openedBy(line);
    close(open, -net);
    const indent = line.length - line.trimStart().length;
    if (line !== '' && indent !== 2 * open.length)
      say(number, `indented by ${indent} instead of ${2 * open.length}.`);
    if (net > 0) open.push(net);
    const argument = net === 0 && /^ *([\w.-]+) *=(?![=>])/.exec(line);
    if (argument)
      neighbours.push({ line: number, name: argument[1] ?? '', indent, column: line.indexOf('=') });
    else align();
    heredoc = /<<-?(\w+)$/.exec(line)?.[1];
  }
  align();
  return faults;
}

/** Several brackets that are opened on one line indent once, and are closed together. */
function close(open: number[], count: number): void {
  let left = count;
  while (left > 0 && open.length > 0) {
    const last = open.pop() ?? 0;
    if (last > left) open.push(last - left);
    left -= last;
  }
}

/** Brackets that a line opens less those that it closes. */
function openedBy(line: string): number {
  const code = line.replaceAll(/"(?:\\.|[^"\\])*"/g, '""').replace(/#.*$/, '');
  return [...code].reduce(
    (net, letter) => net + ('{[('.includes(letter) ? 1 : '}])'.includes(letter) ? -1 : 0),
    0,
  );
}
