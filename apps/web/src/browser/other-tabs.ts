let channel: BroadcastChannel | undefined;

function opened(): BroadcastChannel {
  channel ??= new BroadcastChannel('interview-buddy');
  return channel;
}

/** The other tabs of this browser hear that something was changed; this one hears nothing of itself. */
export function tellOtherTabs(): void {
  opened().postMessage('changed');
}

/** Returns what ends it. */
export function onOtherTab(changed: () => void): () => void {
  const heard = opened();
  heard.addEventListener('message', changed);
  return () => heard.removeEventListener('message', changed);
}
