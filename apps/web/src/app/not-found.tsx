import { ButtonLink } from '@/components/button-link';
import { EmptyState } from '@/components/empty-state';

export default function NotFound() {
  return (
    <main id="main" className="px-4">
      <EmptyState
        title="There is no such page"
        heading="h1"
        actions={<ButtonLink href="/interviews">Go to your interviews</ButtonLink>}
      >
        <p>The address may be mistyped, or what it showed was deleted. Nothing else is affected.</p>
      </EmptyState>
    </main>
  );
}
