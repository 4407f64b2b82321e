/** Tells what is being done and how long it took. */
export interface Steps {
  run<T>(title: string, work: () => Promise<T>): Promise<T>;
  note(line: string): void;
  /** Leaves the terminal as it should be found. */
  end(): void;
}

export const silentSteps: Steps = {
  run: (_title, work) => work(),
  note: () => undefined,
  end: () => undefined,
};

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

export function plainSteps(out: NodeJS.WritableStream): Steps {
  return {
    async run(title, work) {
      const since = performance.now();
      try {
        const result = await work();
        out.write(`done    ${title} (${seconds(since)})\n`);
        return result;
      } catch (error) {
        out.write(`failed  ${title} (${seconds(since)})\n`);
        throw error;
      }
    },
    note: (line) => void out.write(`${line}\n`),
    end: () => undefined,
  };
}

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/** On a terminal the steps under way stand below the finished ones, with a clock each. */
export function liveSteps(out: NodeJS.WriteStream): Steps {
  const underWay = new Map<string, number>();
  let shown = 0;
  let frame = 0;
  let timer: NodeJS.Timeout | undefined;

  const clear = (): void => {
    if (shown > 0) out.write(`\u001b[${shown}A\u001b[0J`);
    shown = 0;
  };
  const draw = (): void => {
    clear();
    frame = (frame + 1) % frames.length;
    for (const [title, since] of underWay) {
      out.write(`  \u001b[36m${frames[frame]}\u001b[0m ${title} \u001b[2m${seconds(since)}\u001b[0m\n`);
      shown += 1;
    }
  };
  const line = (text: string): void => {
    clear();
    out.write(`${text}\n`);
    draw();
  };
  const begin = (title: string): number => {
    const since = performance.now();
    underWay.set(title, since);
    timer ??= setInterval(draw, 100);
    return since;
  };
  const finish = (title: string): void => {
    underWay.delete(title);
    if (underWay.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
  return {
    async run(title, work) {
      const since = begin(title);
      try {
        const result = await work();
        finish(title);
        line(`  \u001b[32m✓\u001b[0m ${title} \u001b[2m${seconds(since)}\u001b[0m`);
        return result;
      } catch (error) {
        finish(title);
        line(`  \u001b[31m✗\u001b[0m ${title} \u001b[2m${seconds(since)}\u001b[0m`);
        throw error;
      }
    },
    note: line,
    end() {
      clear();
      clearInterval(timer);
    },
  };
}

export function stepsFor(out: NodeJS.WriteStream): Steps {
  return out.isTTY && process.env['TERM'] !== 'dumb' ? liveSteps(out) : plainSteps(out);
}
