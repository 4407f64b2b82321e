import { registry } from '@interview-buddy/shared-utils/telemetry';
import { Counter } from 'prom-client';

export const uploadsEnded = new Counter({
  name: 'uploads_ended_total',
  help: 'Uploads of recordings whose last byte arrived, by what came of them',
  labelNames: ['outcome'],
  registers: [registry],
});

export const uploadedBytes = new Counter({
  name: 'upload_bytes_total',
  help: "Bytes of recordings that became an interview's",
  registers: [registry],
});

// A counter that is first seen at one hides its first event from every rate.
for (const outcome of ['uploaded', 'duplicate', 'refused']) uploadsEnded.inc({ outcome }, 0);
