const sections = [
  ['changes', 'Changes'],
  ['timeline', 'Conversation'],
  ['answers', 'Answers'],
  ['speech', 'Speech'],
  ['transcript', 'Transcript'],
  ['downloads', 'Downloads'],
] as const;

/** Stays at hand while one reads; on a phone it is pushed sideways. */
export function SectionNav() {
  return (
    <nav
      aria-label="Parts of this page"
      className="screen-only sticky top-0 z-20 -mx-4 mt-6 overflow-x-auto border-b border-line bg-paper px-4 md:-mx-10 md:px-10"
    >
      <ul className="flex gap-5">
        {sections.map(([id, label]) => (
          <li key={id} className={id === 'timeline' ? 'hidden md:block' : undefined}>
            <a
              href={`#${id}`}
              className="inline-flex min-h-11 items-center whitespace-nowrap text-ink-soft hover:text-ink"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
