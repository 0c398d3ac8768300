import { splitBodies } from './split-bodies.js';

/** The bodies a responsibles cell names, spelled as there, and whether a person should confirm the reading. */
export function readResponsibles(text: string): { bodies: string[]; ambiguous: boolean } {
  const { mentions, ambiguous } = splitBodies(text);
  return { bodies: mentions.map(({ name }) => name), ambiguous };
}
