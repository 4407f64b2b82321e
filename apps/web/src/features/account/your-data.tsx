import { buttonClass } from '@/components/button-class';

export function YourData() {
  return (
    <section aria-labelledby="data-title" className="grid gap-3">
      <h2 id="data-title" className="text-base font-semibold">
        Your data
      </h2>
      <p className="text-ink-soft">
        Transcripts, analyses, what you entered, notices, consents and your account, as JSON and text in one
        ZIP file. Recordings are not in it: nobody can download one.
      </p>
      <a href="/api/account/export" download className={`${buttonClass('secondary')} w-fit`}>
        Download everything
      </a>
    </section>
  );
}
