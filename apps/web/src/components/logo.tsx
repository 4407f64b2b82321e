/** Two voices answering each other: the mark is the first bar of the timeline. */
export function LogoMark({ className = 'size-7' }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <rect x="3" y="6" width="15" height="7" rx="3.5" className="fill-interviewer" />
      <rect x="11" y="19" width="18" height="7" rx="3.5" className="fill-candidate" />
      <path d="M22 4v9.5M22 4h6l-2 2.75L28 9.5h-6" className="fill-none stroke-ink" strokeWidth="1.75" />
    </svg>
  );
}

export function Logo() {
  return (
    <span className="inline-flex items-center gap-2.5">
      <LogoMark />
      <span className="font-serif text-lg leading-none tracking-tight">Interview Buddy</span>
    </span>
  );
}
