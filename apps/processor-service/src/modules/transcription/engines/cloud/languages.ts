/** What the services that tell languages apart are told to expect; the first is assumed where they cannot tell. */
export const AZURE_LOCALES = ['en-US', 'de-DE', 'es-ES', 'fr-FR', 'it-IT', 'pt-BR'] as const;

/** The names that whisper-1 gives languages, as BCP 47. */
export const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  english: 'en',
  german: 'de',
  french: 'fr',
  spanish: 'es',
  italian: 'it',
  portuguese: 'pt',
  dutch: 'nl',
};

export function commonest(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
