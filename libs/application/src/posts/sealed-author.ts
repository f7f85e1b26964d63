/** The name a sealed author (JSON with `name` and `handle`) goes by; null when it has none. */
export function nameOfAuthor(sealed: string | undefined): string | null {
  if (sealed === undefined) return null;
  const author = JSON.parse(sealed) as { name?: string | null; handle?: string | null };
  return author.name ?? author.handle ?? null;
}
