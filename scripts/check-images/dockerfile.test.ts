import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parseDockerfile, parseEnv } from './dockerfile.ts';
import { interpret } from './interpret.ts';

const text = `
ARG NODE_IMAGE=node:24
FROM \${NODE_IMAGE} AS built
WORKDIR /src
COPY in.txt ./
RUN --mount=type=cache,target=/root/.npm cp in.txt \\
  out.txt
# A remark.
FROM \${NODE_IMAGE}
ENV A=1 B="two words"
RUN rm -rf /usr/local/lib
WORKDIR /app
COPY --from=built /src/out.txt folder/out.txt
USER 1000:1000
HEALTHCHECK --interval=1s \\
  CMD ["node", "-e", "0"]
CMD ["node", "main.js"]
`;

test('a Dockerfile is read as stages of steps', () => {
  const stages = parseDockerfile(text);
  expect(stages.map(({ name }) => name)).toEqual(['built', '1']);
  expect(stages[0]?.steps.at(-1)).toEqual({
    instruction: 'RUN',
    text: '--mount=type=cache,target=/root/.npm cp in.txt out.txt',
  });
});

test('values may hold spaces', () => {
  expect(parseEnv('A=1 B="two words"')).toEqual({ A: '1', B: 'two words' });
});

test('its steps are taken in folders, without those that change the base image', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'interpret-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const context = join(folder, 'context');
  mkdirSync(context);
  writeFileSync(join(context, 'in.txt'), 'content');
  const skipped: string[] = [];
  const ran: string[] = [];
  const image = await interpret(parseDockerfile(text), {
    context,
    folder,
    run: (command, { cwd }) => {
      ran.push(command);
      writeFileSync(join(cwd, 'out.txt'), readFileSync(join(cwd, 'in.txt')));
      return Promise.resolve();
    },
    skipped: (step) => void skipped.push(step.text),
  });
  expect(ran).toEqual(['cp in.txt out.txt']);
  expect(skipped).toEqual(['rm -rf /usr/local/lib']);
  expect(readFileSync(join(image.root, 'app/folder/out.txt'), 'utf8')).toBe('content');
  expect(image).toMatchObject({
    workdir: '/app',
    env: { A: '1', B: 'two words' },
    user: '1000:1000',
    command: ['node', 'main.js'],
    healthCheck: ['node', '-e', '0'],
  });
});
