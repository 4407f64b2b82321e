import { expect, it } from 'vitest';
import { fingerprintOf, readStorageKey } from './fingerprint';

const file = { name: 'talk | part::two ü.mp4', size: 123, lastModified: 456 };

it('reads back what it wrote, whatever the file is called', () => {
  const key = `tus::${fingerprintOf('me', 'interview', file)}::789`;
  expect(readStorageKey(key, 'me')).toEqual({
    storageKey: key,
    interviewId: 'interview',
    fileName: file.name,
    size: 123,
  });
});

it('does not show one person what another one began in the same browser', () => {
  expect(readStorageKey(`tus::${fingerprintOf('me', 'interview', file)}::1`, 'you')).toBeNull();
});

it('is another one for a file that was changed since', () => {
  expect(fingerprintOf('me', 'i', file)).not.toBe(fingerprintOf('me', 'i', { ...file, lastModified: 457 }));
});

it('ignores what others keep there', () => {
  expect(readStorageKey('tus::tus-abc::1', 'me')).toBeNull();
  expect(readStorageKey('theme', 'me')).toBeNull();
});
