import type { Token } from '../../text/tokens.ts';
import type { NameSpan } from './tags.ts';

const PARTICLES: ReadonlySet<string> = new Set(['da', 'de', 'do', 'das', 'dos', 'del', 'di', 'du']);

/** Whether the place's name goes on from words before it: "Mocimboa da Praia", of which the tagger saw "Praia". */
function headOf(tokens: readonly Token[], { kind, first }: NameSpan): number {
  const [particle, head] = [tokens[first - 1], tokens[first - 2]];
  const joined = particle?.spaced === true && tokens[first]?.spaced === true;
  return kind === 'loc' && joined && PARTICLES.has(particle.text) && head?.capital === true ? first - 2 : first;
}

/** Names of places with small words inside, each as one name; what the tagger took their first word for is dropped. */
export function joinParticles(tokens: readonly Token[], names: readonly NameSpan[]): readonly NameSpan[] {
  const joined = names.map((name) => ({ ...name, first: headOf(tokens, name) }));
  return joined.filter((name, at) => !joined.slice(at + 1).some(({ first }) => first <= name.last));
}
