/**
 * Calls `stop` when the process that started this one is gone, however it went. Listening alone would
 * keep this process alive for as long as its starter lives, so the channel does not count as work.
 */
export function whenStarterIsGone(stop: () => void): void {
  process.on('disconnect', stop);
  process.channel?.unref();
}
