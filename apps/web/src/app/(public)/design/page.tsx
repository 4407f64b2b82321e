import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { publicConfig } from '@/server/public-config';
import { Colours, SpaceAndMotion, TypeScale } from './foundations';
import { Pieces } from './pieces';

export const metadata: Metadata = { title: 'Design', robots: { index: false } };

/** Every component in every state, for those who work on it; not part of a real installation. */
export default async function DesignPage() {
  const { embedded } = await publicConfig();
  if (!embedded) notFound();
  return (
    <div className="grid gap-14 py-10">
      <h1 className="font-serif text-2xl">Design</h1>
      <Colours />
      <TypeScale />
      <SpaceAndMotion />
      <Pieces />
    </div>
  );
}
