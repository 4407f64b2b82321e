import { buttonClass } from '@/components/button-class';
import { EmptyState } from '@/components/empty-state';

export default function NotFound() {
  return (
    <main id="main" className="px-4">
      <EmptyState
        title="There is no such page"
        heading="h1"
        // A plain link: this page stands behind every other, and the router's would be loaded with each of them.
        actions={
          <a href="/interviews" className={buttonClass()}>
            Go to your interviews
          </a>
        }
      >
        <p>The address may be mistyped, or what it showed was deleted. Nothing else is affected.</p>
      </EmptyState>
    </main>
  );
}
