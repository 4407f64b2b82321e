const WIDTH = 24;
const MEGABYTE = 1_000_000;

/** A bar on one line of a terminal; elsewhere a line for every tenth, so that logs stay short. */
export function progressBar(
  label: string,
  out: { isTTY?: boolean; write: (text: string) => unknown },
): (done: number, total: number | null) => void {
  let tenth = -1;
  return (done, total) => {
    const share = total ? done / total : 0;
    const filled = Math.round(share * WIDTH);
    const bar = `${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}`;
    const text = `${label} [${bar}] ${Math.round(done / MEGABYTE)} of ${total ? Math.round(total / MEGABYTE) : '?'} MB`;
    if (out.isTTY) out.write(`\r${text}${done === total ? '\n' : ''}`);
    else if (Math.floor(share * 10) > tenth) {
      tenth = Math.floor(share * 10);
      out.write(`${text}\n`);
    }
  };
}
