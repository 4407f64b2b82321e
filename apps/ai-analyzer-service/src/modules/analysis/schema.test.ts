import { analysisResult } from '@interview-buddy/shared-types/models';
import { format } from 'prettier';
import { expect, it } from 'vitest';
import { z } from 'zod';

it('is published as a JSON schema', async () => {
  const schema = JSON.stringify(z.toJSONSchema(analysisResult));
  await expect(await format(schema, { parser: 'json', printWidth: 110 })).toMatchFileSnapshot(
    '../../../../../docs/analysis.schema.json',
  );
});
